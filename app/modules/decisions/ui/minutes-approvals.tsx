import { countOf, listInWords } from "~/ui/danish-numbers";
import { PostButton } from "~/ui/form";
import { Person } from "~/ui/person";
import { Note } from "~/ui/note";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import type { MinutesReview } from "../minutes-review";

/** Who has read the minutes as they stand; and one's own word about it. */
export function MinutesApprovals({
  meetingId,
  review: { textHash, approvals, without },
  userId,
  mayApprove,
}: {
  meetingId: string;
  review: MinutesReview;
  userId: string;
  mayApprove: boolean;
}) {
  const mine = approvals.find((one) => one.userId === userId);
  const standing = approvals.filter(({ stands }) => stands);
  return (
    <section className="section" aria-labelledby="godkendelser">
      <header>
        <h2 id="godkendelser">{countOf(standing.length, "deltager", "deltagere")} har ingen bemærkninger</h2>
      </header>
      {mayApprove && mine?.stands && (
        <Note kind="ok">Du har læst referatet og har ingen bemærkninger. Ændres det, bliver du spurgt igen.</Note>
      )}
      {mayApprove && !mine?.stands && (
        <>
          {mine && <Note kind="warn">Referatet er ændret, siden du læste det. Læs det igen.</Note>}
          <PostButton
            variant="primary"
            action={`/intern/moeder/${meetingId}/referat/godkend`}
            fields={{ meetingId, textHash }}
          >
            Jeg har læst referatet og har ingen bemærkninger
          </PostButton>
        </>
      )}
      <ul className="minutescomments">
        {approvals.map(({ userId: id, name, approvedAt, stands }) => (
          <li key={id}>
            <p className="who">
              <Person name={name} named />
              <b>{name}</b>
              <State kind={stands ? "done" : "wait"}>{stands ? "Læst" : "Læst før seneste ændring"}</State>
              <span className="hint">
                <Time at={approvedAt} as="nearTime" />
              </span>
            </p>
          </li>
        ))}
      </ul>
      {without.length > 0 && <p className="hint">Mangler: {listInWords(without)}.</p>}
    </section>
  );
}
