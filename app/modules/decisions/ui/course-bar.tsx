import { clock } from "~/ui/danish-dates";
import { PostButton } from "~/ui/form";
import { Note } from "~/ui/note";

export interface CourseBarProps {
  meetingId: string;
  status: string;
  /** ISO since when the meeting pauses */
  pausedAt: string | null;
}

/** Pausing and going on. While it pauses nothing can be decided, so that stands out. */
export function CourseBar({ meetingId, status, pausedAt }: CourseBarProps) {
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
      <PostButton small action={`${post}/genoptag`} fields={{ meetingId }}>
        Genoptag mødet
      </PostButton>
    </Note>
  );
}
