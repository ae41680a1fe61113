import type { LoaderFunctionArgs } from "@remix-run/node";
import { NavLink, Outlet, useLoaderData } from "@remix-run/react";
import { assertMay, may, maySomewhere } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { read } from "~/platform/http.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async () => {
    const manages = may(actor, "manageMunicipality");
    const writesTexts = may(actor, "editTextBlocks");
    // A secretary comes here from a meeting or a case, to its history alone.
    if (!maySomewhere(actor, "readHistory") && !writesTexts) assertMay(actor, "manageMunicipality");
    const readsHistory = may(actor, "readHistory");
    return { manages, writesTexts, readsHistory };
  });
}

const places = [
  { to: "/intern/administration/brugere", label: "Brugere" },
  { to: "/intern/administration/udvalg", label: "Udvalg" },
  { to: "/intern/administration/valggrupper", label: "Valggrupper" },
  { to: "/intern/administration/skabeloner", label: "Sagsskabeloner" },
  { to: "/intern/administration/breve", label: "Brevskabeloner" },
  { to: "/intern/administration/kommunen", label: "Kommunen" },
  { to: "/intern/administration/mails", label: "Mails" },
];

const texts = { to: "/intern/administration/faste-tekster", label: "Faste tekster" };
const history = { to: "/intern/administration/historik", label: "Historik" };

/**
 * Administration has a rail of its own; a caseworker, who keeps the standing texts, sees what is theirs alone.
 */
export default function AdministrationLayout() {
  const { manages, writesTexts, readsHistory } = useLoaderData<typeof loader>();
  const shown = [...(manages ? places : []), ...(writesTexts ? [texts] : []), ...(readsHistory ? [history] : [])];
  return (
    <div className="desk admin">
      <nav className="rail" aria-label="Administration">
        <p className="railhead">Administration</p>
        <ol className="sidelist">
          {shown.map(({ to, label }) => (
            <li key={to}>
              <NavLink to={to}>{label}</NavLink>
            </li>
          ))}
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
