import type { LoaderFunctionArgs } from "@remix-run/node";
import { NavLink, Outlet, useLoaderData } from "@remix-run/react";
import { assertMay, may, maySomewhere } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { read } from "~/platform/http.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async () => {
    const manages = may(actor, "manageMunicipality");
    if (!maySomewhere(actor, "readHistory")) assertMay(actor, "manageMunicipality");
    return { manages };
  });
}

const places = [
  { to: "/intern/administration/brugere", label: "Brugere" },
  { to: "/intern/administration/udvalg", label: "Udvalg" },
  { to: "/intern/administration/valggrupper", label: "Valggrupper" },
  { to: "/intern/administration/skabeloner", label: "Sagsskabeloner" },
  { to: "/intern/administration/kommunen", label: "Kommunen" },
  { to: "/intern/administration/mails", label: "Mails" },
];

/** Administration has a rail of its own; a secretary, who reads their committee's history, sees that alone. */
export default function AdministrationLayout() {
  const { manages } = useLoaderData<typeof loader>();
  return (
    <div className="desk admin">
      <nav className="rail" aria-label="Administration">
        <p className="railhead">Administration</p>
        <ol className="sidelist">
          {[...(manages ? places : []), { to: "/intern/administration/historik", label: "Historik" }].map(
            ({ to, label }) => (
              <li key={to}>
                <NavLink to={to}>{label}</NavLink>
              </li>
            ),
          )}
        </ol>
      </nav>
      <div className="paperwrap">
        <div className="adminpage">
          <Outlet />
        </div>
      </div>
    </div>
  );
}
