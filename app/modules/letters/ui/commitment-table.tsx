import { Link } from "@remix-run/react";
import { longDate, numericDate } from "~/ui/danish-dates";
import { formatNumber } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { State } from "~/ui/state";
import { commitmentChoiceNames, filterAddress, type ListedCommitment } from "../inquiry-list";
import type { InquiryOverview } from "../inquiry-overview.server";
import { inSentence } from "../reply-way";
import { PageTurner } from "./page-turner";
import { PickedLinks } from "./picked-links";

/** What we have promised, with its day, how it is followed up, whose it is, and how far. */
export function CommitmentTable({ filter, commitments, commitmentsFound, commitmentCounts }: InquiryOverview) {
  const { all } = commitmentCounts;
  return (
    <section className="section" aria-labelledby="h-tilsagn">
      <header>
        <h2 id="h-tilsagn">Tilsagn</h2>
        <span className="count">{all > 0 && `${formatNumber(commitmentsFound)} af ${formatNumber(all)}`}</span>
        <PickedLinks
          picked={filter.commitments.map((choice) => ({
            label: commitmentChoiceNames[choice],
            to: filterAddress(filter, { commitments: filter.commitments.filter((one) => one !== choice) }),
          }))}
        />
        <a className="more" href={`/intern/henvendelser/hent/tilsagn.csv${filterAddress(filter)}`}>
          Hent tilsagn som CSV
        </a>
      </header>
      {commitments.length === 0 ? (
        <Empty title={all === 0 ? "Ingen tilsagn endnu" : "Ingen tilsagn passer på valgene"}>
          {all === 0 ? (
            <p>Markér en sætning i svaret, og vælg “Gør til tilsagn”.</p>
          ) : (
            <Link to={filterAddress(filter, { commitments: [] }) || "."}>Vis dem, der er på vej</Link>
          )}
        </Empty>
      ) : (
        // Only tables scroll sideways, and by the keyboard, too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll" tabIndex={0} role="region" aria-label="Tabel over tilsagn">
          <table className="data pledges">
            <caption className="vh">Tilsagn med frist, opfølgning og tilstand</caption>
            <thead>
              <tr>
                <th scope="col">Lovet</th>
                <th scope="col" className="num">
                  Frist
                </th>
                <th scope="col">Opfølgning</th>
                <th scope="col">Ansvarlig</th>
                <th scope="col" className="num">
                  Tilstand
                </th>
              </tr>
            </thead>
            <tbody>
              {commitments.map((commitment) => (
                <CommitmentRow key={commitment.id} commitment={commitment} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PageTurner
        label="Sider med tilsagn"
        page={filter.commitmentPage}
        found={commitmentsFound}
        addressOf={(commitmentPage) => filterAddress(filter, { commitmentPage })}
      />
    </section>
  );
}

function CommitmentRow({ commitment }: { commitment: ListedCommitment }) {
  const { id, title, promisedOn, promisedNote, dueOn, dueWords, followUp, owner, shown } = commitment;
  return (
    <tr>
      <th scope="row">
        <Link className="t" to={`/intern/tilsagn/${id}`}>
          {title}
        </Link>
        <span className="hint">
          lovet {promisedOn ? `i brevet af ${longDate(promisedOn)}` : inSentence(promisedNote)}
        </span>
      </th>
      <td className="num">{dueOn ? <time dateTime={dueOn}>{numericDate(dueOn)}</time> : dueWords || "Løbende"}</td>
      <td>{followUp}</td>
      <td>{owner}</td>
      <td className="num">
        <State kind={shown.kind}>{shown.words}</State>
      </td>
    </tr>
  );
}
