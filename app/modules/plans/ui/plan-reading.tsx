import { renderBlocks } from "~/modules/richtext/render-html";
import { UnsentText } from "~/modules/richtext/ui/unsent-text";
import { LinkButton } from "~/ui/button";
import { MultiplesChart } from "~/ui/charts/multiples-chart";
import { longDate } from "~/ui/danish-dates";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import type { PlanReading as Reading } from "../plan-queries.server";
import { chaptersOf } from "../plan-text";
import { FigureTable } from "./figure-table";
import { PlanGroups } from "./plan-groups";

/** The plan as one reads it: goals, groups, chapters, appendix. */
export function PlanReading({ userId, ...reading }: Reading & { userId: string }) {
  const { plan, goals, national, groups, textId, document, isWriting, tables, chart } = reading;
  return (
    <div className="wrap">
      <PageHead
        title={plan.title}
        crumbs={[
          { label: "Planer", to: "/intern/planer" },
          { label: plan.title, to: `/intern/planer/${plan.id}` },
        ]}
        meta={[
          plan.committeeName,
          `${longDate(plan.validFrom)} til ${longDate(plan.validTo)}`,
          plan.adoptedOn && `Vedtaget ${longDate(plan.adoptedOn)}`,
        ]}
        actions={<LinkButton to={`/intern/planer/${plan.id}`}>Følg planens mål</LinkButton>}
      />
      {!isWriting && <UnsentText documentKey={`${textId}:${userId}`} document={document} />}
      {goals.length > 0 && (
        <section className="section" aria-labelledby="maal">
          <header>
            <h2 id="maal">Kommunens mål</h2>
          </header>
          <ol className="plangoals">
            {goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ol>
        </section>
      )}
      {national.some(({ answer }) => answer) && (
        <section className="section" aria-labelledby="nationale">
          <header>
            <h2 id="nationale">De nationale mål for {plan.year}</h2>
            <span className="count">{national[0]!.source}</span>
          </header>
          <Rows ordered>
            {national.map(({ id, text, answer }) => (
              <Row key={id} title={text} facts={[answer]} />
            ))}
          </Rows>
        </section>
      )}
      {groups.length > 0 && (
        <section className="section" aria-labelledby="grupper">
          <header>
            <h2 id="grupper">Målgrupper</h2>
          </header>
          <div className="prose">
            <PlanGroups groups={groups} />
          </div>
        </section>
      )}
      {/* The schema lets no markup through: the renderer writes every tag itself. */}
      <div
        className="prose"
        dangerouslySetInnerHTML={{ __html: renderBlocks(chaptersOf(document).content, { baseLevel: 1 }) }}
      />
      {tables.length > 0 && (
        <section className="section" id="bilag" aria-labelledby="bilagshoved">
          <header>
            <h2 id="bilagshoved">Bilag: tallene bag planen</h2>
          </header>
          {chart && (
            <MultiplesChart
              {...chart}
              title="Målgrupperne før planen"
              description={`Ændring i ${chart.own} og til sammenligning ${chart.peers.join(" og ")}, alle i samme målestok.`}
              source="Tallene, deres perioder og kilder står i tabellerne herunder."
              withoutTable
              numbers={{ columns: [], rows: [] }}
            />
          )}
          {tables.map((table) => (
            <FigureTable key={table.id} table={table} />
          ))}
        </section>
      )}
    </div>
  );
}
