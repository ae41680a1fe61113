import { clock } from "~/ui/danish-dates";
import { PostButton } from "~/ui/form";
import { Note } from "~/ui/note";
import type { PresenceView } from "../presence-view.server";

export interface PenBarProps {
  meetingId: string;
  status: string;
  pen: PresenceView["pen"];
  readerId: string;
}

/** Who writes in the minutes now. Another's pen is taken over with one click; one's own says so quietly. */
export function PenBar({ meetingId, status, pen, readerId }: PenBarProps) {
  if (status !== "inSession") return null;
  const post = `/intern/moeder/${meetingId}/pen`;
  if (pen?.userId === readerId)
    return (
      <div className="penbar hint">
        <span>Du fører protokollen.</span>
        <PostButton small variant="quiet" action={`${post}/fra`} fields={{ meetingId }}>
          Læg den fra dig
        </PostButton>
      </div>
    );
  if (!pen) return <p className="penbar hint">Ingen fører protokollen. Den, der skriver først, får den.</p>;
  return (
    <Note
      className="penbar"
      title={`${pen.name} fører protokollen${pen.since ? ` siden kl. ${clock(pen.since)}` : ""}.`}
    >
      <PostButton small action={post} fields={{ meetingId, from: pen.userId }}>
        Overtag protokollen
      </PostButton>
    </Note>
  );
}
