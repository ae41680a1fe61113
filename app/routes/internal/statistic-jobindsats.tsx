import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { startImportForm } from "~/modules/statistics/import-choices";
import { jobindsatsForm } from "~/modules/statistics/jobindsats";
import { fetchJobindsats, hasJobindsats } from "~/modules/statistics/jobindsats-source.server";
import { startImport } from "~/modules/statistics/start-import.server";
import { JobindsatsPage } from "~/modules/statistics/ui/jobindsats-page";
import { DomainError } from "~/platform/errors";
import { act, read, readFields } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: "Hent fra Jobindsats – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, () => {
    assertMay(actor, "editStatistics");
    return Promise.resolve({ hasKey: hasJobindsats() });
  });
}

/** Fetches the figures first; from there they go the way of a file. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = await readFields(request);
  const query = jobindsatsForm.safeParse(fields);
  const refuse = (faults: { field?: string; message: string }[], status: number) =>
    data({ faults, values: fields, code: "rule_broken" as const }, { status });
  if (!query.success)
    return refuse(
      query.error.issues.map(({ path, message }) => ({ field: path.join("."), message })),
      400,
    );
  try {
    const file = await fetchJobindsats(actor, query.data);
    const start = { ...fields, ...file, source: "Jobindsats" };
    return await act(start, actor, startImportForm, startImport, ({ importId }) =>
      redirect(`/intern/statistik/import/${importId}`),
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refuse([{ field: error.field, message: error.message }], error.status);
  }
}

export default function StatisticJobindsats() {
  return <JobindsatsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
