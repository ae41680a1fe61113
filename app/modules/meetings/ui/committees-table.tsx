import { Link } from "@remix-run/react";
import type { ListedCommittee } from "../committee-queries.server";

/** The committees of a municipality with the rule each has for its notice. */
export function CommitteesTable({ committees }: { committees: ListedCommittee[] }) {
  return (
    // Only tables scroll sideways, and by the keyboard, too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll" tabIndex={0} role="region" aria-label="Udvalg">
      <table className="data picks">
        <caption className="vh">Udvalg og deres varsel</caption>
        <thead>
          <tr>
            <th scope="col">Udvalg</th>
            <th scope="col" className="num">
              Medlemmer
            </th>
            <th scope="col">Udsendes senest</th>
            <th scope="col">Sekretær</th>
          </tr>
        </thead>
        <tbody>
          {committees.map((committee) => (
            <tr key={committee.id}>
              <th scope="row">
                <Link className="t" to={`/intern/administration/udvalg/${committee.id}`}>
                  {committee.name}
                </Link>
                {!committee.active && <span className="hint">Ikke i brug</span>}
              </th>
              <td className="num">{committee.members}</td>
              <td>
                {noticeInWords(committee.noticeDays)}
                <span className="hint">{committee.noticeSaturdayCounts ? "lørdag tæller" : "lørdag tæller ikke"}</span>
              </td>
              <td>{committee.secretaries.join(", ") || <span className="hint">Ingen sekretær</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function noticeInWords(days: number): string {
  if (days === 0) return "ingen frist";
  return `${days} ${days === 1 ? "hverdag" : "hverdage"} før`;
}
