import { clock } from "~/ui/danish-dates";
import { PostButton } from "~/ui/form";
import { Note } from "~/ui/note";

export interface CourseBarProps {
  meetingId: string;
  status: string;
  /** ISO since when the meeting pauses */
  pausedAt: string | null;
  /** the reader holds the pen, or nobody does */
  mayPause: boolean;
}

/** Pausing and going on. While it pauses nothing can be decided, so that stands out. */
export function CourseBar({ meetingId, status, pausedAt, mayPause }: CourseBarProps) {
  if (status !== "inSession") return null;
  const post = `/intern/moeder/${meetingId}`;
  if (!pausedAt)
    return (
      <PostButton small action={`${post}/pause`} fields={{ meetingId }}>
        Hold pause
      </PostButton>
    );
  return (
    <Note kind="warn" className="penbar" title={`Mødet har holdt pause siden kl. ${clock(pausedAt)}.`}>
      {mayPause && (
        <PostButton small action={`${post}/genoptag`} fields={{ meetingId }}>
          Genoptag mødet
        </PostButton>
      )}
    </Note>
  );
}
