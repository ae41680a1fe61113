import { Link } from "@remix-run/react";
import { longDate } from "~/ui/danish-dates";
import { Person } from "~/ui/person";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import { rolesInWords, type UserLine } from "../user-list";
import type { Access } from "../user-queries.server";

/** The people of a municipality: who, in which roles, when last inside, whether they may come in. */
export function UsersTable({ users }: { users: UserLine[] }) {
  return (
    // Only tables scroll sideways, and by the keyboard, too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll" tabIndex={0} role="region" aria-label="Brugere">
      <table className="data users">
        <caption className="vh">Brugere med rolle og seneste besøg</caption>
        <thead>
          <tr>
            <th scope="col">Navn</th>
            <th scope="col">Rolle</th>
            <th scope="col" className="num">
              Senest inde
            </th>
            <th scope="col" className="num">
              Adgang
            </th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <th scope="row">
                <span className="namecell">
                  <Person name={user.name} named />
                  <span>
                    <Link className="t" to={`/intern/administration/brugere/${user.id}`}>
                      {user.name}
                    </Link>
                    <span className="hint">{user.email}</span>
                  </span>
                </span>
              </th>
              <td>
                {rolesInWords(user) || <span className="hint">Ingen rolle</span>}
                <span className="hint">{placeOf(user)}</span>
              </td>
              <td className="num">{user.lastSeenAt ? <Time at={user.lastSeenAt} as="nearTime" /> : "aldrig"}</td>
              <td className="num">
                <AccessState access={user.access} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where: the committees one sits on, with the term's last day; else the title. */
function placeOf({ seats, title }: UserLine): string {
  if (seats.length === 0) return title;
  return seats
    .map(({ committeeName, validTo }) => (validTo ? `${committeeName}, til ${longDate(validTo)}` : committeeName))
    .join("; ");
}

export function AccessState({ access }: { access: Access }) {
  if (access === "closed") return <State kind="stop">Lukket</State>;
  return access === "invited" ? <State kind="wait">Ikke inde endnu</State> : <State kind="ready">Aktiv</State>;
}
