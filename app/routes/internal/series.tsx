import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { commitmentsOnSeries } from "~/modules/letters/commitment-queries.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import { frequencyOf } from "~/modules/statistics/period";
import { seriesTitle } from "~/modules/statistics/series";
import { enterValuesForm } from "~/modules/statistics/series-forms";
import { seriesPage } from "~/modules/statistics/series-queries.server";
import { SeriesPage } from "~/modules/statistics/ui/series-page";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { countOf } from "~/ui/danish-numbers";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? seriesTitle(data.series) : "Tal"} – Sagsgang` },
];

/** A series with the target of the first commitment that is measured on it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const seriesId = idFrom(params.seriesId);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("fra") ?? "";
  const [compared, to] = [searchParams.get("sammenlign") ?? "", searchParams.get("med") ?? ""];
  return read(actor, async (unit) => {
    const page = await seriesPage(unit, seriesId, null);
    const isOfSeries = (period: string) => frequencyOf(period) === page.series.frequency;
    const from = isOfSeries(asked) ? asked : null;
    return {
      comparison:
        isOfSeries(compared) && isOfSeries(to)
          ? { from: compared, to, acrossBreak: searchParams.get("brud") === "ja" }
          : null,
      ...(from === null ? page : await seriesPage(unit, seriesId, from)),
      measures: (await commitmentsOnSeries(unit, seriesId)).map(({ id, title, measure }) => ({
        id,
        title,
        target: measure.target,
        targets: measure.measured.targets,
        shown: measure.shown,
      })),
    };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), seriesId: idFrom(params.seriesId) };
  return act(fields, actor, enterValuesForm, enterValues, ({ seriesId, entered }) =>
    redirectWithFlash(`/intern/statistik/${seriesId}`, {
      message: `${countOf(entered, "tal", "tal")} er gemt.`,
    }),
  );
}

export default function Series() {
  const { measures, ...page } = useLoaderData<typeof loader>();
  const [first] = measures;
  return (
    <SeriesPage
      {...page}
      answer={useActionData<typeof action>()}
      aim={first ? { name: first.target, targets: first.targets } : null}
      measures={
        measures.length > 0 && (
          <section aria-labelledby="maalt">
            <h2 id="maalt">Tilsagn, der måles på serien</h2>
            <Rows label="Tilsagn, der måles på serien">
              {measures.map(({ id, title, target, shown }) => (
                <Row
                  key={id}
                  title={title}
                  to={`/intern/tilsagn/${id}`}
                  facts={[`Mål: ${target}`]}
                  state={<State kind={shown.kind}>{shown.words}</State>}
                />
              ))}
            </Rows>
          </section>
        )
      }
    />
  );
}
