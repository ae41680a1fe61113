import { Link } from "@remix-run/react";
import { atClock, nearDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import type { ComingMeeting } from "../overview";
import { Day } from "./meetings-page";

export interface ComingMeetingsProps {
  meetings: ComingMeeting[];
  today: string;
  /** It stands at the top of its column. */
  first?: boolean;
}

/** The meetings to come, with the way to each agenda that is out. */
export function ComingMeetings({ meetings, today, first }: ComingMeetingsProps) {
  return (
    <section className={first ? "section first" : "section"} aria-labelledby="h-moeder">
      <header>
        <h2 id="h-moeder">Næste møder</h2>
        <Link className="more" to="/intern/moeder">
          Hele mødeplanen
        </Link>
      </header>
      <Rows>
        {meetings.map(({ meeting, readable, deadline, items }) => (
          <Row
            key={meeting.id}
            lead={<Day at={meeting.startsAt} />}
            title={meeting.committeeName}
            to={readable ? `/intern/moeder/${meeting.id}/dagsorden` : undefined}
            facts={[
              meeting.startsAt.slice(0, 4) !== today.slice(0, 4) && meeting.startsAt.slice(0, 4),
              atClock(meeting.startsAt),
              meeting.place,
              readable ? countOf(items, "punkt", "punkter") : `Dagsordenen kommer senest ${nearDate(deadline, today)}`,
            ]}
            state={
              meeting.status === "inSession" ? (
                <State kind="now">I gang</State>
              ) : readable ? (
                <State kind="ready">Dagsorden klar</State>
              ) : undefined
            }
            end={
              meeting.status === "inSession" ? (
                <Link to={`/intern/moeder/${meeting.id}/foelg`}>Følg mødet</Link>
              ) : readable ? (
                <Link to={`/intern/moeder/${meeting.id}/dagsorden`}>Læs dagsordenen</Link>
              ) : undefined
            }
          />
        ))}
      </Rows>
    </section>
  );
}
