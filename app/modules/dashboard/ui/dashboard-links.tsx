import { Link } from "@remix-run/react";
import { dashboardPath } from "../dashboard";

/** To what each committee has in hand. */
export function DashboardLinks({ committees }: { committees: readonly { id: string; name: string }[] }) {
  return (
    <p className="hint">
      Udvalgenes overblik:{" "}
      {committees.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && " · "}
          <Link to={dashboardPath(id)}>{name}</Link>
        </span>
      ))}
    </p>
  );
}
