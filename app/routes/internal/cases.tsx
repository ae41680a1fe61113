import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { listCases, type CaseFilter } from "~/modules/cases/case-queries.server";
import { may } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { proposalsOfCases } from "~/modules/meetings/proposal-queries.server";
import { ProposalState } from "~/modules/meetings/ui/case-proposals";
import { read } from "~/platform/http.server";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { Chips } from "~/ui/tabs";
import { Time } from "~/ui/time";

export const meta: MetaFunction = () => [{ title: "Sager – Sagsgang" }];

const states = { aabne: "open", afsluttede: "closed", alle: "all" } as const;
type StateName = keyof typeof states;

function filterOf(request: Request): CaseFilter & { chosen: StateName } {
  const search = new URL(request.url).searchParams;
  const asked = search.get("vis") ?? "";
  const chosen: StateName = asked in states ? (asked as StateName) : "aabne";
  const text = (search.get("q") ?? "").slice(0, 200).normalize("NFC");
  return { text, state: states[chosen], mine: search.get("mine") === "ja", chosen };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const filter = filterOf(request);
  return read(actor, async (unit) => {
    const list = await listCases(unit, filter);
    const proposals = await proposalsOfCases(
      unit,
      list.cases.map(({ id }) => id),
    );
    const cases = list.cases.map((found) => ({
      ...found,
      proposal: proposals.find(({ caseFileId }) => caseFileId === found.id) ?? null,
    }));
    return { ...list, cases, filter, mayCreate: may(actor, "createCase") };
  });
}

export default function Cases() {
  const { cases, counts, more, filter, mayCreate } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <PageHead
        title="Sager"
        actions={
          mayCreate && (
            <LinkButton to="/intern/sager/ny" variant="primary" icon="add">
              Opret sag
            </LinkButton>
          )
        }
      />
      <Form method="get" role="search" className="searchline">
        {filter.chosen !== "aabne" && <input type="hidden" name="vis" value={filter.chosen} />}
        {filter.mine && <input type="hidden" name="mine" value="ja" />}
        <div className="field">
          <label htmlFor="soeg-sager">Søg på sagsnummer eller titel</label>
          <input
            key={filter.text}
            id="soeg-sager"
            className="input"
            name="q"
            type="search"
            defaultValue={filter.text}
          />
        </div>
        <Button type="submit" icon="search">
          Søg
        </Button>
      </Form>
      <Chips label="Vis" chips={chipsOf(filter, counts)} />
      {cases.length === 0 ? (
        <NoCases filter={filter} mayCreate={mayCreate} />
      ) : (
        <Rows label="Sager">
          {cases.map((found) => (
            <Row
              key={found.id}
              lead={<span className="num">{found.caseNumber}</span>}
              title={found.title}
              to={`/intern/sager/${found.id}`}
              facts={[
                <>
                  Senest <Time at={found.lastAt} />
                </>,
                found.proposal && found.proposal.committeeName,
              ]}
              state={
                found.state === "closed" ? (
                  <State kind="done">Afsluttet</State>
                ) : (
                  found.proposal && <ProposalState {...found.proposal} />
                )
              }
            />
          ))}
        </Rows>
      )}
      {more && <p className="hint">De 100 nyeste vises. Søg på nummer eller titel for at finde de øvrige.</p>}
    </div>
  );
}

type Filter = CaseFilter & { chosen: StateName };

function addressOf(filter: Filter, changed: Partial<Pick<Filter, "chosen" | "mine" | "text">>): string {
  const { chosen, mine, text } = { ...filter, ...changed };
  const search = new URLSearchParams();
  if (text) search.set("q", text);
  if (chosen !== "aabne") search.set("vis", chosen);
  if (mine) search.set("mine", "ja");
  const said = search.toString();
  return said ? `/intern/sager?${said}` : "/intern/sager";
}

function chipsOf(filter: Filter, counts: { open: number; closed: number }) {
  const state = (chosen: StateName, label: string, count: number) => ({
    label,
    count,
    to: addressOf(filter, { chosen }),
    chosen: filter.chosen === chosen,
  });
  return [
    state("aabne", "Åbne", counts.open),
    state("afsluttede", "Afsluttede", counts.closed),
    state("alle", "Alle", counts.open + counts.closed),
    { label: "Kun mine", to: addressOf(filter, { mine: !filter.mine }), chosen: filter.mine },
    ...(filter.text ? [{ label: `“${filter.text}”, fjern`, to: addressOf(filter, { text: "" }), chosen: true }] : []),
  ];
}

function NoCases({ filter, mayCreate }: { filter: Filter; mayCreate: boolean }) {
  if (filter.text || filter.mine || filter.chosen !== "aabne")
    return (
      <Empty title={filter.text ? `Ingen sager passer på “${filter.text}”.` : "Ingen sager passer på valget."}>
        <p>Prøv med færre ord, en del af sagsnummeret, eller vis alle sager.</p>
        <LinkButton to="/intern/sager?vis=alle">Vis alle sager</LinkButton>
      </Empty>
    );
  return (
    <Empty title="Der er ingen åbne sager.">{mayCreate && <p>Opret en sag for at skrive til et udvalg.</p>}</Empty>
  );
}
