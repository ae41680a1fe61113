import { Link, useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Note } from "~/ui/note";
import { useLive } from "./use-live";

/** Who has touched the page within this is in the middle of something, and is not taken away from it. */
const leftAlone = 15_000;

export interface MeetingBeginsProps {
  meetingId: string;
  /** as the page was loaded */
  status: string;
  /** "Beskæftigelsesudvalgets møde", where the page doesn't say which */
  name?: string;
}

/**
 * Opens the meeting's page by itself when it begins, unless the reader is in the middle of something; then, and for who comes
 * when it has begun, a link.
 */
export function MeetingBegins({ meetingId, status, name = "Mødet" }: MeetingBeginsProps) {
  const waits = status === "dispatched";
  const { state } = useLive(meetingId, null, { active: waits });
  const begun = (state?.meeting.status ?? status) === "inSession";
  const address = `/intern/moeder/${meetingId}/foelg`;
  const touched = useLastTouch(waits);
  const navigate = useNavigate();
  useEffect(() => {
    const alone = performance.now() - touched.current > leftAlone && document.visibilityState === "visible";
    if (waits && begun && alone) navigate(address);
  }, [waits, begun, address, navigate, touched]);
  return (
    <div role="status" className="meetingbegins">
      {begun && (
        <Note title={`${name} er i gang.`} className="fadein">
          <Link to={address}>Følg med</Link>
        </Note>
      )}
    </div>
  );
}

function useLastTouch(active: boolean) {
  const last = useRef(-Infinity);
  useEffect(() => {
    if (!active) return;
    const touch = () => void (last.current = performance.now());
    const kinds = ["pointerdown", "keydown", "wheel", "touchmove"] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { passive: true });
    return () => kinds.forEach((kind) => window.removeEventListener(kind, touch));
  }, [active]);
  return last;
}
