import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { may, maySomewhere } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { now } from "~/platform/clock";
import { settings } from "~/platform/env.server";
import { takeFlash } from "~/platform/flash.server";
import { useKeptFocus } from "~/ui/kept-focus";
import { LandedRedirects } from "~/ui/landed-redirects";
import { Shell, type NavEntry } from "~/ui/shell";
import type { Actor } from "~/modules/identity/actor";
import appStyles from "~/ui/styles/app.css?url";

export { unlessPreviewed as shouldRevalidate } from "~/ui/pdf-preview";

export const links = () => [{ rel: "stylesheet", href: appStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { flash, headers } = await takeFlash(request);
  const me = { name: actor.name, role: actor.title };
  const owner = actor.municipalityName.replace(/ Kommune$/, "");
  return data(
    {
      me,
      owner,
      flash,
      nav: navigation(actor),
      now: now().toISOString(),
      demonstration: settings().demonstration,
      slug: actor.municipalitySlug,
    },
    { headers },
  );
}

/** The main pages this person has a use for. */
function navigation(actor: Actor): NavEntry[] {
  return [
    { label: "Overblik", to: "/intern", go: "o", end: true },
    { label: "Møder", to: "/intern/moeder", go: "m" },
    ...(maySomewhere(actor, "readCase")
      ? [{ label: "Sager", to: "/intern/sager", go: "s", covers: "/intern/forslag/" }]
      : []),
    ...(maySomewhere(actor, "readInquiry")
      ? [{ label: "Henvendelser", to: "/intern/henvendelser", go: "h", covers: "/intern/svar/" }]
      : []),
    ...(maySomewhere(actor, "readProject")
      ? [{ label: "Projekter", to: "/intern/projekter", go: "p", covers: "/intern/priser" }]
      : []),
    ...(maySomewhere(actor, "readPlan") ? [{ label: "Planer", to: "/intern/planer", go: "l" }] : []),
    ...(maySomewhere(actor, "readStatistics") ? [{ label: "Tal", to: "/intern/statistik", go: "t" }] : []),
    ...(maySomewhere(actor, "readFollowUp") ? [{ label: "Opfølgning", to: "/intern/opfoelgning", go: "f" }] : []),
    ...((["manageMunicipality", "readHistory", "editTextBlocks"] as const).some((action) => may(actor, action))
      ? [{ label: "Administration", to: "/intern/administration", go: "a" }]
      : []),
  ];
}

export default function InternalLayout() {
  const { me, owner, flash, nav, now: at, demonstration, slug } = useLoaderData<typeof loader>();
  // Who comes to another page by what was pressed on the one before goes on reading at its heading.
  useKeptFocus(useLocation().key);
  const portal = { label: "Den offentlige portal", to: `/${slug}`, reload: true };
  return (
    <Shell
      now={at}
      owner={owner}
      home="/intern"
      nav={nav}
      me={{ ...me, links: [{ label: "Min konto", to: "/intern/konto" }, portal], signOut: "/log-ud" }}
      jump={{ places: [...nav.map(({ label, to }) => ({ label, to })), portal], search: "/intern/soeg" }}
      flash={flash}
      notice={demonstration ? "Demonstration: personerne er opdigtede, og intet her har retsvirkning." : undefined}
    >
      <LandedRedirects />
      <Outlet />
    </Shell>
  );
}

export { BareError as ErrorBoundary, errorMeta as meta } from "~/ui/error-page";
