import { LinkButton } from "~/ui/button";
import { longDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { planStatusKinds, planStatusNames } from "../plan";
import type { ListedPlan } from "../plan-queries.server";

export interface PlanListProps {
  plans: ListedPlan[];
  mayEdit: boolean;
}

/** The municipality's plans, the newest first. */
export function PlanListPage({ plans, mayEdit }: PlanListProps) {
  return (
    <div className="wrap">
      <PageHead
        title="Planer"
        meta={[plans.length > 0 ? countOf(plans.length, "plan", "planer") : "Ingen planer"]}
        actions={
          mayEdit && (
            <>
              <LinkButton to="/intern/planer/grundlag">Planarter, mål og målgrupper</LinkButton>
              <LinkButton to="/intern/planer/ny" variant="primary" icon="add">
                Ny plan
              </LinkButton>
            </>
          )
        }
      />
      {plans.length > 0 ? (
        <Rows label="Planer">
          {plans.map((plan) => (
            <Row
              key={plan.id}
              title={plan.title}
              to={`/intern/planer/${plan.id}`}
              facts={[
                plan.kind,
                plan.committeeName,
                plan.adoptedOn ? `vedtaget ${longDate(plan.adoptedOn)}` : "",
                plan.indicators > 0 ? `${countOf(plan.indicators, "mål", "mål")} følges` : "",
              ]}
              state={<State kind={planStatusKinds[plan.status]}>{planStatusNames[plan.status]}</State>}
            />
          ))}
        </Rows>
      ) : (
        <Empty title="Der er ingen planer endnu">
          {mayEdit
            ? "Opret en plan, så kan udvalget følge dens mål hele året."
            : "Forvaltningen opretter dem, og de vises her."}
        </Empty>
      )}
    </div>
  );
}
