import { PostButton } from "~/ui/form";
import { State } from "~/ui/state";

/** In the head of the member's agenda: whether one comes, and the way to say so. */
export function OwnApology({ meetingId, sent }: { meetingId: string; sent: boolean }) {
  const path = `/intern/moeder/${meetingId}/afbud`;
  return (
    <section className="stack" aria-label="Dit fremmøde">
      {sent && (
        <p className="small">
          <State kind="late">Du har meldt afbud</State>
        </p>
      )}
      <PostButton small action={sent ? `${path}/fortryd` : path} fields={{ meetingId }}>
        {sent ? "Jeg kommer alligevel" : "Meld afbud"}
      </PostButton>
    </section>
  );
}
