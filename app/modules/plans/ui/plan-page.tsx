import { Link } from "@remix-run/react";
import { longDate } from "~/ui/danish-dates";
import { countWord } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { LinkButton } from "~/ui/button";
import { MultiplesChart } from "~/ui/charts/multiples-chart";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { Way } from "~/ui/way";
import { sentenceCase } from "~/ui/danish-dates";
import { wayOf } from "../plan";
import type { PlanPageData } from "../plan-queries.server";
import { FollowUps } from "./follow-ups";
import { GoalList } from "./goal-list";
import { PlanActions } from "./plan-actions";
import { PlanStandingNote } from "./plan-standing-note";
import { PlanVerdict } from "./plan-verdict";
import { TargetsNote } from "./targets-note";

/** A plan as the committee follows it: the answer first, then each goal, then what the plan stands on. */
export function PlanPage(page: PlanPageData) {
  const { plan, verdict, indicators, newest, goals, national, tables, mayEdit, written, followed } = page;
  const at = `/intern/planer/${plan.id}`;
  return (
    <div className="wrap planpage">
      <PageHead
        title={plan.title}
        crumbs={[{ label: "Planer", to: "/intern/planer" }]}
        meta={[
          plan.committeeName,
          plan.adoptedOn && `Vedtaget ${longDate(plan.adoptedOn)}`,
          newest,
          <Link key="sag" to={`/intern/sager/${plan.caseFileId}`}>
            Sag {plan.caseNumber}
          </Link>,
        ]}
        actions={<PlanActions {...page} />}
        way={<Way label="Planens gang" {...wayOf(plan.status)} />}
      />
      <PlanStandingNote {...page} />
      <TargetsNote {...page} />
      {verdict && (
        <section className="answer" aria-label="Kort fortalt">
          <PlanVerdict {...verdict} />
        </section>
      )}
      <section className="section" aria-labelledby="maal">
        <header>
          <h2 id="maal">
            {indicators.length > 0
              ? `${sentenceCase(countWord(indicators.length, "et"))} mål for ${plan.year}`
              : "Mål, der følges"}
          </h2>
          {indicators.length > 0 && <span className="count">i forhold til planlinjen</span>}
          {mayEdit && followed && (
            <Link className="more" to={`${at}/maal/nyt`}>
              Tilføj mål
            </Link>
          )}
        </header>
        {indicators.length > 0 ? (
          <GoalList planId={plan.id} indicators={indicators} />
        ) : (
          <Empty title="Planen følges ikke op af noget endnu">
            {mayEdit && "Tilføj de tal, planen skal måles på, hver med et måltal, en dato og den, der følger det."}
          </Empty>
        )}
      </section>
      <FollowUps {...page} />
      {page.groups && (
        <section className="section" aria-label="Målgrupperne">
          <MultiplesChart
            {...page.groups}
            title="Målgrupperne før planen"
            description={`Ændring i ${page.groups.own} og til sammenligning ${page.groups.peers.join(" og ")}, alle i samme målestok.`}
            source="Kilde og perioder står ved hver tabel i planens bilag."
            numbers={{
              columns: ["Målgruppe", "Først", "Sidst", ...[page.groups.own, ...page.groups.peers]],
              rows: tables.map((table) => {
                const of = (area: string) => table.rows.find((row) => row.area === area);
                return [
                  table.title,
                  of(page.groups!.own)?.from ?? "–",
                  of(page.groups!.own)?.to ?? "–",
                  ...[page.groups!.own, ...page.groups!.peers].map((area) => of(area)?.changeWords ?? "–"),
                ];
              }),
            }}
          />
        </section>
      )}
      <section className="section" aria-labelledby="egne">
        <header>
          <h2 id="egne">Kommunens mål</h2>
          {mayEdit && written && (
            <Link className="more" to={`${at}/maal`}>
              Ret mål og målgrupper
            </Link>
          )}
        </header>
        {goals.length > 0 ? (
          <ol className="plangoals">
            {goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ol>
        ) : (
          <p className="hint">Planen har ingen mål i ord endnu.</p>
        )}
      </section>
      {national.length > 0 && (
        <section className="section" aria-labelledby="nationale">
          <header>
            <h2 id="nationale">De nationale mål for {plan.year}</h2>
            <span className="count">{national[0]!.source}, og hvor planen svarer på dem</span>
          </header>
          <Rows ordered>
            {national.map(({ id, text, answer }) => (
              <Row key={id} title={text} facts={[answer || "Intet svar endnu"]} />
            ))}
          </Rows>
        </section>
      )}
      {(tables.length > 0 || (mayEdit && written)) && (
        <section className="section" aria-labelledby="bilag">
          <header>
            <h2 id="bilag">Bilag: tallene bag planen</h2>
            {mayEdit && written && (
              <Link className="more" to={`${at}/bilag`}>
                Ret bilagets tabeller
              </Link>
            )}
          </header>
          {tables.length > 0 ? (
            <LinkButton to={`${at}/laes#bilag`}>
              {tables.length === 1 ? "Se bilagets tabel" : `Se bilagets ${countWord(tables.length)} tabeller`}
            </LinkButton>
          ) : (
            <p className="hint">Bilaget har ingen tabeller endnu.</p>
          )}
        </section>
      )}
      {plan.supersededBy && plan.supersededById && (
        <Note title="Planen er afløst.">
          <Link to={`/intern/planer/${plan.supersededById}`}>{plan.supersededBy}</Link> gælder i stedet.
        </Note>
      )}
    </div>
  );
}
