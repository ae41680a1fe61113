import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addArea } from "~/modules/statistics/add-area.server";
import { addAreaForm } from "~/modules/statistics/area-forms";
import { listAreas } from "~/modules/statistics/area-queries.server";
import { AreasPage } from "~/modules/statistics/ui/areas-page";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: "Områder, der er lagt sammen – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  return read(await requireActor(request), listAreas);
}

export async function action({ request }: ActionFunctionArgs) {
  return act(request, await requireActor(request), addAreaForm, addArea, () =>
    redirectWithFlash("/intern/statistik/omraader", { message: "Området er skrevet." }),
  );
}

export default function StatisticAreas() {
  return <AreasPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
