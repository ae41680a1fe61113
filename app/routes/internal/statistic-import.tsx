import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { usePolling } from "~/modules/meetings/ui/polling";
import { changeImport } from "~/modules/statistics/change-import.server";
import { changeImportForm } from "~/modules/statistics/import-choices";
import { importPage } from "~/modules/statistics/import-queries.server";
import { ImportPage } from "~/modules/statistics/ui/import-page";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Tal fra ${data.fileName}` : "Hent tal fra fil"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return read(await requireActor(request), (unit) => importPage(unit, idFrom(params.importId)));
}

/** Reads the file in another way. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), importId: idFrom(params.importId) };
  return act(fields, actor, changeImportForm, changeImport, ({ importId }) =>
    redirect(`/intern/statistik/import/${importId}`),
  );
}

export default function StatisticImport() {
  const data = useLoaderData<typeof loader>();
  usePolling(data.state === "reading" || data.state === "taking");
  return <ImportPage data={data} answer={useActionData<typeof action>()} />;
}
