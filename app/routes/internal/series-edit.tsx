import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editSeries } from "~/modules/statistics/edit-series.server";
import { seriesTitle } from "~/modules/statistics/series";
import { editSeriesForm } from "~/modules/statistics/series-forms";
import { seriesPage } from "~/modules/statistics/series-queries.server";
import { SeriesFields } from "~/modules/statistics/ui/series-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ret serie – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const { series } = await seriesPage(unit, idFrom(params.seriesId), null);
    assertMay(actor, "editStatistics");
    return series;
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), seriesId: idFrom(params.seriesId) };
  return act(fields, actor, editSeriesForm, editSeries, ({ seriesId }) =>
    redirectWithFlash(`/intern/statistik/${seriesId}`, { message: "Serien er rettet." }),
  );
}

export default function EditSeries() {
  const series = useLoaderData<typeof loader>();
  const back = `/intern/statistik/${series.id}`;
  return (
    <div className="wrap narrow">
      <PageHead
        title="Ret serie"
        crumbs={[
          { label: "Tal", to: "/intern/statistik" },
          { label: seriesTitle(series), to: back },
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={{ version: String(series.version) }} />
        <SeriesFields series={series} kept />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          <LinkButton to={back} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
