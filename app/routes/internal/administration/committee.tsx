import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { committeeSettings } from "~/modules/meetings/committee-queries.server";
import { fixedItemsOf } from "~/modules/meetings/fixed-item-queries.server";
import { seatsOf } from "~/modules/meetings/membership-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { PageHead } from "~/ui/page-head";
import { State } from "~/ui/state";
import { Tabs } from "~/ui/tabs";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? "Udvalg"} – Sagsgang` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  return read(actor, async (unit) => {
    const { id, name, active } = await committeeSettings(unit, committeeId);
    const { current } = await seatsOf(unit, committeeId);
    return { id, name, active, members: current.length, fixedItems: (await fixedItemsOf(unit, committeeId)).length };
  });
}

/** A committee's head and tabs; each tab is a page of its own below. */
export default function Committee() {
  const { id, name, active, members, fixedItems } = useLoaderData<typeof loader>();
  const base = `/intern/administration/udvalg/${id}`;
  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ label: "Udvalg", to: "/intern/administration/udvalg" }]}
        meta={[
          !active && (
            <State key="nedlagt" kind="stop">
              Ikke i brug
            </State>
          ),
        ]}
        actions={
          <LinkButton to={`/intern/administration/historik?ting=committee:${id}`} icon="history">
            Historik
          </LinkButton>
        }
      />
      <Tabs
        label={name}
        tabs={[
          { label: "Indstillinger", to: base, end: true },
          { label: "Medlemmer", to: `${base}/medlemmer`, count: members },
          { label: "Faste punkter", to: `${base}/faste-punkter`, count: fixedItems },
        ]}
      />
      <Outlet />
    </>
  );
}
