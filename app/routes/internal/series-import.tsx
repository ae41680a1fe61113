import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { startImportForm } from "~/modules/statistics/import-choices";
import { openImports } from "~/modules/statistics/import-queries.server";
import { receiveStatisticsFile } from "~/modules/statistics/receive-statistics-file.server";
import { seriesChoices } from "~/modules/statistics/series-queries.server";
import { startImport } from "~/modules/statistics/start-import.server";
import { ImportStartPage } from "~/modules/statistics/ui/import-start-page";
import { DomainError } from "~/platform/errors";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: "Hent tal fra fil – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    assertMay(actor, "editStatistics");
    return {
      series: await seriesChoices(unit),
      open: await openImports(unit),
      chosen: new URL(request.url).searchParams.get("serie") ?? "",
    };
  });
}

/** Keeps the file and reads it; nothing is written before it has been seen through. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  try {
    const fields = await receiveStatisticsFile(request, actor.municipalityId);
    return await act(fields, actor, startImportForm, startImport, ({ importId }) =>
      redirectWithFlash(`/intern/statistik/import/${importId}`, {
        message: "Filen er modtaget. Intet er hentet ind endnu.",
      }),
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const faults = [{ field: error.field, message: error.message }];
    return data({ faults, values: {}, code: error.code }, { status: error.status });
  }
}

export default function ImportSeries() {
  return <ImportStartPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
