import { Row, Rows } from "~/ui/rows";
import { dashboardPath } from "../dashboard";

/** On the first page: what one's own committees have in hand. */
export function OwnDashboards({ committees }: { committees: readonly { id: string; name: string }[] }) {
  return (
    <section aria-labelledby="h-overblik">
      <h2 id="h-overblik">{committees.length > 1 ? "Udvalgenes overblik" : "Udvalgets overblik"}</h2>
      <Rows>
        {committees.map(({ id, name }) => (
          <Row key={id} title={name} to={dashboardPath(id)} facts={["Projekter, mål og evalueringer"]} />
        ))}
      </Rows>
    </section>
  );
}
