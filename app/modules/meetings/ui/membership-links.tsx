import { officeNames } from "~/modules/identity/actor";
import { longDate } from "~/ui/danish-dates";
import { Row, Rows } from "~/ui/rows";
import { SetRow } from "~/ui/set-row";
import type { PersonsSeat } from "../membership-queries.server";

/** A person's seats today, each with the way to its committee. */
export function MembershipLinks({ seats }: { seats: PersonsSeat[] }) {
  return (
    <SetRow title="Pladser i udvalg" hint="Gives og afsluttes på udvalgets side.">
      {seats.length === 0 ? (
        <p className="hint">Ingen pladser i dag.</p>
      ) : (
        <Rows label="Pladser i udvalg">
          {seats.map((seat) => (
            <Row
              key={seat.committeeId}
              title={seat.committeeName}
              to={`/intern/administration/udvalg/${seat.committeeId}/medlemmer`}
              facts={[officeNames[seat.office], seat.validTo && `til ${longDate(seat.validTo)}`]}
            />
          ))}
        </Rows>
      )}
    </SetRow>
  );
}
