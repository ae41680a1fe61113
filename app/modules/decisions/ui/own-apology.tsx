import { PostButton } from "~/ui/form";
import { State } from "~/ui/state";

/** In the head of the member's agenda: whether one comes, and the way to say so. */
export function OwnApology({ meetingId, sent }: { meetingId: string; sent: boolean }) {
  const path = `/intern/moeder/${meetingId}/afbud`;
  return (
    <div className="ownapology">
      {sent && <State kind="late">Du har meldt afbud</State>}
      <PostButton small action={sent ? `${path}/fortryd` : path} fields={{ meetingId }}>
        {sent ? "Jeg kommer alligevel" : "Meld afbud"}
      </PostButton>
    </div>
  );
}
