import { Link } from "@remix-run/react";
import { Time } from "~/ui/time";

/** Beside the agenda that is sent out: who has said that they can't come, and where a substitute is noted. */
export function Apologies({ sent, meetingId }: { sent: { name: string; at: string }[]; meetingId: string }) {
  if (sent.length === 0) return null;
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
      </ul>
      <p className="small">
        <Link to={`/intern/moeder/${meetingId}/rum`}>Notér stedfortræder</Link>
      </p>
    </section>
  );
}
