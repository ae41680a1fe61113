import { Link } from "@remix-run/react";
import { GoalLine } from "~/ui/charts/goal-line";
import { Empty } from "~/ui/empty";
import { State } from "~/ui/state";
import type { ShownIndicator } from "../shown-indicator";
import { standingKinds, standingNames } from "../standing";

/** Each goal with its line against the target, its number now, how it stands and why. */
export function GoalList({ planId, indicators }: { planId: string; indicators: readonly ShownIndicator[] }) {
  if (indicators.length === 0) return <Empty title="Planen følges ikke op af noget endnu" />;
  return (
    <>
      <ol className="goals">
        {indicators.map((goal) => (
          <li key={goal.id}>
            <div className="what">
              <h3>
                <Link to={`/intern/planer/${planId}/maal/${goal.id}`}>{goal.name}</Link>
              </h3>
              <p className="hint">{[goal.owner.name, goal.owner.title].filter(Boolean).join(", ")}</p>
            </div>
            {goal.line ? <GoalLine {...goal.line} name={goal.lineWords} /> : <p className="hint">{goal.unmeasured}</p>}
            <p className="now num">
              <b>{goal.now}</b>
              <span className="hint">{[goal.nowPeriod, goal.since].filter(Boolean).join(", ")}</span>
            </p>
            <div className="how">
              <GoalStanding goal={goal} />
              {goal.comment && <p>{goal.comment}</p>}
              {goal.broken && <p className="hint">{goal.broken}</p>}
            </div>
          </li>
        ))}
      </ol>
      <p className="tablesource">
        Den stiplede linje er vejen fra det første tal til målet. En åben prik er et foreløbigt tal eller målet selv.
      </p>
    </>
  );
}

/** The word and the shape; where its owner judges otherwise than the numbers, both. */
export function GoalStanding({ goal: { standing, computed, target } }: { goal: ShownIndicator }) {
  if (!standing) return <span className="hint">{target ? "Kan ikke bedømmes endnu" : "Intet måltal endnu"}</span>;
  return (
    <>
      <State kind={standingKinds[standing]}>{standingNames[standing]}</State>
      {computed && <span className="hint"> Tallene siger: {standingNames[computed].toLocaleLowerCase("da")}</span>}
    </>
  );
}
