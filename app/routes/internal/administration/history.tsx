import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { historyPeople, readHistory } from "~/modules/audit/history-queries.server";
import { ChainPanel } from "~/modules/audit/ui/chain-panel";
import { HistoryDays } from "~/modules/audit/ui/history-days";
import { HistoryFilters } from "~/modules/audit/ui/history-filters";
import { verifyChain } from "~/modules/audit/verify-chain.server";
import { may } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { read } from "~/platform/http.server";
import { Empty } from "~/ui/empty";
import { Button, LinkButton } from "~/ui/button";
import { countOf } from "~/ui/danish-numbers";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Historik – Sagsgang" }];

const day = /^\d{4}-\d{2}-\d{2}$/;
const uuid = /^[0-9a-f-]{36}$/i;
const fitting = (value: string | null, shape: RegExp) => (value && shape.test(value) ? value : undefined);

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const params = new URL(request.url).searchParams;
  const filter = {
    subject: params.get("ting") ?? undefined,
    userId: fitting(params.get("person"), uuid),
    day: fitting(params.get("dag"), day),
    before: Number(params.get("foer")) || undefined,
  };
  return read(actor, async (unit) => ({
    filter,
    history: await readHistory(unit, filter),
    people: await historyPeople(unit),
    readsAll: may(actor, "readHistory"),
    report: params.has("kontrol") ? await verifyChain(unit) : null,
  }));
}

export default function History() {
  const { filter, history, people, readsAll, report } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { about, total, entries, older } = history;
  const olderPage = new URLSearchParams(search);
  if (older !== null) olderPage.set("foer", String(older));
  return (
    <>
      <PageHead
        title={about ? `Historik: ${about.label}` : "Historik"}
        meta={[countOf(total, "hændelse", "hændelser"), "nyeste først"]}
        actions={about?.to && <LinkButton to={about.to}>Gå til det</LinkButton>}
      />
      <div className="cols">
        <div>
          <HistoryFilters filter={filter} about={about} people={people} readsAll={readsAll} />
          {entries.length === 0 ? (
            <Empty title="Ingen hændelser her.">
              {readsAll && <Link to="/intern/administration/historik">Vis hele historikken</Link>}
            </Empty>
          ) : (
            <HistoryDays entries={entries} showAbout={about === null} />
          )}
          {older !== null && (
            <p className="actions more-line">
              <LinkButton to={`?${olderPage.toString()}`}>Vis ældre</LinkButton>
            </p>
          )}
        </div>
        <aside className="aside">
          {readsAll && (
            <ChainPanel
              report={report}
              check={
                <Form preventScrollReset>
                  {[...search].map(
                    ([name, value]) =>
                      name !== "kontrol" && <input key={name} type="hidden" name={name} value={value} />,
                  )}
                  <Button type="submit" name="kontrol" value="ja" small>
                    {report ? "Kontrollér igen" : "Kontrollér kæden"}
                  </Button>
                </Form>
              }
            />
          )}
          <section>
            <h2>Hvem kan se dette?</h2>
            <p className="small">
              Systemadministratoren ser det hele. Et udvalgs sekretær ser historikken for udvalgets møder og sager.
            </p>
          </section>
        </aside>
      </div>
    </>
  );
}
