import { PostButton } from "~/ui/form";
import { Person } from "~/ui/person";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import { isMissing, printedCode, type RoundRow } from "../minutes-round";

export interface SignatureTableProps {
  people: RoundRow[];
  closedReason: string;
  /** the round is closed: nobody is waited for any longer */
  over: boolean;
  /** the round, for who may remind those who are missing */
  remind: { meetingId: string; number: string } | null;
}

/** Who has signed, who is missing, who refuses and why; and each signature's control code. */
export function SignatureTable({ people, closedReason, over, remind }: SignatureTableProps) {
  const signed = people.filter(({ signedAt }) => signedAt).length;
  return (
    <section className="section" aria-labelledby="underskrifter">
      <header>
        <h2 id="underskrifter">
          {signed} af {people.length} har underskrevet
        </h2>
      </header>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll" tabIndex={0} role="region" aria-label="Underskrifter">
        <table className="data signatures">
          <thead>
            <tr>
              <th scope="col">Deltager</th>
              <th scope="col">Tilstand</th>
              <th scope="col">Kontrolkode</th>
              {remind && (
                <th scope="col">
                  <span className="vh">Påmindelse</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.userId}>
                <th scope="row">
                  <span className="namecell">
                    <Person name={one.name} named />
                    <span>
                      {one.name} {one.party && <span className="faint">({one.party})</span>}
                      <span className="hint">{one.role}</span>
                    </span>
                  </span>
                </th>
                <td>
                  <Answer one={one} over={over} />
                </td>
                <td className="mono">{one.code ? printedCode(one.code) : ""}</td>
                {remind && (
                  <td className="end">
                    {isMissing(one) && (
                      <PostButton
                        small
                        action={`/intern/moeder/${remind.meetingId}/referat/mind`}
                        fields={{ ...remind, userId: one.userId }}
                        aria-label={`Mind ${one.name}`}
                      >
                        Mind
                      </PostButton>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {closedReason && (
        <p className="small">
          <b>Runden blev lukket, før alle havde underskrevet.</b> {closedReason}
        </p>
      )}
    </section>
  );
}

/** What asks somebody to act is coloured; once the round is over there is nobody left to ask. */
function Answer({ one: { signedAt, refusal, certificate }, over }: { one: RoundRow; over: boolean }) {
  return (
    <div className="answer">
      {signedAt ? (
        <State kind="done">Underskrevet</State>
      ) : refusal ? (
        <State kind={over ? "draft" : "stop"}>Vil ikke underskrive</State>
      ) : (
        <State kind={over ? "draft" : "late"}>{over ? "Har ikke underskrevet" : "Mangler"}</State>
      )}
      {signedAt && (
        <span className="hint">
          <Time at={signedAt} as="nearTime" />
        </span>
      )}
      {refusal && (
        <span className="hint">
          {signedAt && "Afviste først, "}
          <Time at={refusal.at} as="nearTime" />
        </span>
      )}
      {refusal && <span className="reason">“{refusal.reason}”</span>}
      {certificate?.state === "signed" && (
        <span className="hint">Også med certifikat, udstedt til {certificate.subject}</span>
      )}
      {certificate?.state === "announced" && <span className="hint">Underskriver også med eget certifikat</span>}
    </div>
  );
}
