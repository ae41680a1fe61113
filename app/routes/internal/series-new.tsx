import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { createSeries } from "~/modules/statistics/create-series.server";
import { createSeriesForm } from "~/modules/statistics/series-forms";
import { SeriesFields } from "~/modules/statistics/ui/series-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Opret serie – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async () => {
    assertMay(actor, "editStatistics");
    return null;
  });
}

export async function action({ request }: ActionFunctionArgs) {
  return act(request, await requireActor(request), createSeriesForm, createSeries, ({ seriesId }) =>
    redirectWithFlash(`/intern/statistik/${seriesId}`, { message: "Serien er oprettet. Skriv dens tal." }),
  );
}

export default function NewSeries() {
  const faults = useActionData<typeof action>();
  return (
    <div className="wrap narrow">
      <PageHead title="Opret serie" crumbs={[{ label: "Tal", to: "/intern/statistik" }]} />
      <PostForm className="stack" actionData={faults}>
        <SeriesFields />
        <FormActions>
          <SubmitButton pendingText="Opretter">Opret serie</SubmitButton>
          <LinkButton to="/intern/statistik" variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
