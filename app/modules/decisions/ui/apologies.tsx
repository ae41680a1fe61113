import { Link } from "@remix-run/react";
import { Time } from "~/ui/time";
import type { ListedRequest } from "../substitute-queries.server";

export interface ApologiesProps {
  meetingId: string;
  sent: { name: string; at: string }[];
  /** the questions for substitutes, for the secretary */
  requests: ListedRequest[];
}

/** Beside the agenda that is sent out: who has said that they can't come, and who comes instead. */
export function Apologies({ sent, requests, meetingId }: ApologiesProps) {
  if (sent.length === 0 && requests.length === 0) return null;
  return (
    <section aria-labelledby="h-afbud">
      <h2 id="h-afbud">Afbud</h2>
      <ul className="rows plain">
        {sent.map(({ name, at }) => (
          <li key={name}>
            <span>
              <span className="t">{name}</span>
              <span className="s">
                <Time at={at} as="nearTime" />
              </span>
            </span>
          </li>
        ))}
        {requests.map((request) => (
          <li key={request.id}>
            <span>
              <Link className="t" to={`/intern/moeder/${meetingId}/stedfortraeder/${request.id}`}>
                Stedfortræder for {request.member}
              </Link>
              <span className="s">{answerOf(request)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to={`/intern/moeder/${meetingId}/rum`}>Notér fremmøde</Link>
      </p>
    </section>
  );
}

function answerOf({ state, substitute, contact, group }: ListedRequest): string {
  if (state === "named") return `${substitute ?? "En stedfortræder"} kommer`;
  if (state === "nobody") return "der kommer ingen";
  if (contact) return `${contact} er spurgt`;
  return group
    ? `${group} har ingen kontaktperson, så find en selv`
    : "medlemmet har ingen valggruppe, så find en selv";
}
