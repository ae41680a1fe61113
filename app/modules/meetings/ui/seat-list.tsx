import { Link, useFetcher } from "@remix-run/react";
import { officeNames } from "~/modules/identity/actor";
import { dateRange, longDate } from "~/ui/danish-dates";
import { LinkButton } from "~/ui/button";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { Person } from "~/ui/person";
import { Row, Rows } from "~/ui/rows";
import { SortableList } from "~/ui/sortable-list";
import type { Seat } from "../membership-queries.server";

const nameOf = ({ name, party }: Seat) => (party ? `${name} (${party})` : name);
const termOf = ({ validFrom, validTo }: Seat) =>
  validTo ? dateRange(validFrom, validTo) : `fra ${longDate(validFrom)}`;

/** Today's seats in the order in which agendas and minutes list them: drag, or Alt ↑ ↓. */
export function CurrentSeats({ seats, base }: { seats: Seat[]; base: string }) {
  const fetcher = useFetcher();
  return (
    <SortableList
      className="seats"
      label="Medlemmer i dag"
      items={seats}
      idOf={({ id }) => id}
      nameOf={nameOf}
      onMove={({ id }, index) =>
        fetcher.submit(
          { membershipId: id, index: String(index), [idempotencyField]: freshKey() },
          { method: "post", action: `${base}/flyt` },
        )
      }
    >
      {(seat) => (
        <>
          <span className="namecell">
            <Person name={seat.name} named />
            <span>
              <Link className="t" to={`?plads=${seat.id}#plads`} preventScrollReset>
                {nameOf(seat)}
              </Link>
              <span className="hint">
                {[officeNames[seat.office], seat.electionGroup, termOf(seat)].filter(Boolean).join(" · ")}
              </span>
            </span>
          </span>
          <span className="end">
            <LinkButton to={`?plads=${seat.id}#plads`} small>
              Ret
            </LinkButton>
          </span>
        </>
      )}
    </SortableList>
  );
}

/** Seats that aren't held today: to come, or former. */
export function OtherSeats({ seats, label }: { seats: Seat[]; label: string }) {
  return (
    <Rows label={label}>
      {seats.map((seat) => (
        <Row
          key={seat.id}
          title={nameOf(seat)}
          to={`?plads=${seat.id}#plads`}
          facts={[officeNames[seat.office], seat.electionGroup, termOf(seat)]}
        />
      ))}
    </Rows>
  );
}
