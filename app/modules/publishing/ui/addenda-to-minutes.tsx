import { longDate } from "~/ui/danish-dates";
import { countOf, formatBytes } from "~/ui/danish-numbers";
import { addendumPath } from "../internal/paths";
import type { PublicMeeting } from "../public-meeting";

/** What corrects the minutes, beside them: each addendum with its date, and with its words where the public may read them. */
export function AddendaToMinutes({ meeting }: { meeting: PublicMeeting }) {
  const { addenda, municipality, committee, pathDate } = meeting;
  if (addenda.length === 0) return null;
  return (
    <section aria-labelledby="tillaeg">
      <h2 className="ph2" id="tillaeg">
        {addenda.length === 1 ? "Tillæg til referatet" : `${addenda.length} tillæg til referatet`}
      </h2>
      {addenda.map(({ number, sealedAt, content }) => (
        <div className="note info" key={number}>
          <div>
            <p>
              <b>
                Tillæg {number}, {longDate(sealedAt)}.
              </b>{" "}
              {!content && "Dets tekst er ikke offentlig."}
            </p>
            {content && (
              <>
                {content.text.split(/\n{2,}/).map((paragraph, at) => (
                  <p key={at}>{paragraph}</p>
                ))}
                <p className="hint">Hvorfor: {content.reason}</p>
                <p>
                  <a href={addendumPath(municipality.slug, committee.slug, pathDate, number)}>
                    Tillæg {number} som PDF
                  </a>{" "}
                  <span className="hint">
                    {[
                      content.file.pages && countOf(content.file.pages, "side", "sider"),
                      formatBytes(content.file.size),
                      "underskrevet og forseglet",
                    ]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </p>
              </>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
