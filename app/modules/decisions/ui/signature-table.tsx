import { Person } from "~/ui/person";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import { printedCode, type RoundRow } from "../minutes-round";

/** Who has signed, when, and the signature's control code. */
export function SignatureTable({ people, closedReason }: { people: RoundRow[]; closedReason: string }) {
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
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.userId}>
                <th scope="row">
                  <span className="namecell">
                    <Person name={one.name} />
                    <span>
                      {one.name} {one.party && <span className="faint">({one.party})</span>}
                      <span className="hint">{one.role}</span>
                    </span>
                  </span>
                </th>
                <td>
                  {one.signedAt ? <State kind="done">Underskrevet</State> : <State kind="late">Mangler</State>}
                  {one.signedAt && (
                    <span className="hint">
                      <Time at={one.signedAt} as="nearTime" />
                    </span>
                  )}
                </td>
                <td className="mono">{one.code ? printedCode(one.code) : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {closedReason && <p className="hint">Runden er lukket uden de sidste: {closedReason}</p>}
    </section>
  );
}
