import { Link } from "@remix-run/react";
import { nearDate } from "~/ui/danish-dates";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import type { Task } from "../overview";
import { addDays } from "../calendar-date";

/** What waits for one person; what is due within two days looks so. */
export function Tasks({ tasks, today }: { tasks: Task[]; today: string }) {
  return (
    <Rows className="tasks">
      {tasks.map(({ deed, title, facts, due, to, action }) => (
        <Row
          key={`${deed} ${to} ${title}`}
          lead={<State kind={due !== null && due <= addDays(today, 2) ? "late" : "wait"}>{deed}</State>}
          title={title}
          to={to}
          facts={facts}
          state={<span className="small">{due ? `senest ${nearDate(due, today)}` : "uden frist"}</span>}
          end={
            <Link to={to} aria-label={`${action}: ${title}`}>
              {action}
            </Link>
          }
        />
      ))}
    </Rows>
  );
}
