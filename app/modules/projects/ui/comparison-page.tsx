import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { BlockCell, BlockRow, BlockTable } from "~/ui/block-table";
import { Button } from "~/ui/button";
import { IntervalChart } from "~/ui/charts/interval-chart";
import { sentenceCase } from "~/ui/danish-dates";
import { formatNumber, listInWords } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import type { ComparedCell, ComparedRow, Comparison } from "../comparison";
import { intervalChart, wholePercent } from "../comparison-chart";
import type { Comparable, ComparisonPageData } from "../comparison-queries.server";
import { projectPath, projectsPath } from "../project-paths";

export const comparisonPath = ({ name }: Pick<Comparable, "name">): string =>
  `${projectsPath}/sammenlign?${new URLSearchParams({ maal: name }).toString()}`;

/** Projects beside each other: what was measured, and what that can bear. */
export function ComparisonPage({ comparable, chosen, projectIds, comparison }: ComparisonPageData) {
  const crumbs = [{ label: "Projekter", to: projectsPath }];
  if (!chosen || !comparison) return <Choose comparable={comparable} />;
  const { moments, warning, verdict } = comparison;
  return (
    <div className="wrap">
      <PageHead
        title={listInWords(comparison.rows.map(({ project }) => project))}
        crumbs={[...crumbs, { label: "Sammenlign", to: `${projectsPath}/sammenlign` }]}
        meta={[comparison.name, moments.length > 0 ? `målt ${listInWords(moments)}` : ""]}
      />
      <div className="cols">
        <div>
          <section className="answer" aria-label="Kort fortalt">
            {verdict && <p className="verdict">{verdict}</p>}
            {warning && (
              <Note kind="warn" title={warning.title}>
                {warning.text}
              </Note>
            )}
          </section>
          {moments.length === 0 ? (
            <Empty title="Projekterne er ikke målt på samme tid i forløbet">
              Mål dem alle ved afslutning eller et halvt år efter, så kan de sammenlignes.
            </Empty>
          ) : (
            <>
              <Intervals comparison={comparison} />
              <Numbers comparison={comparison} />
            </>
          )}
        </div>
        <aside className="aside" aria-label="Om sammenligningen">
          <section aria-labelledby="samme-slags">
            <h2 id="samme-slags">Er det samme slags?</h2>
            <ul className="plainlist">
              {comparison.likeness.map(({ same, words }) => (
                <li key={words}>
                  <State kind={same ? "done" : "late"}>{words}</State>
                </li>
              ))}
            </ul>
          </section>
          {comparison.needed !== null && warning && (
            <section aria-labelledby="for-at-se">
              <h2 id="for-at-se">For at kunne se en forskel</h2>
              <p className="small">
                Er den sande forskel så stor som den målte, skal der omkring {formatNumber(comparison.needed)} i hvert
                forløb, før tallene viser den i fire af fem forsøg.
              </p>
            </section>
          )}
          <ChooseProjects chosen={chosen} projectIds={projectIds} />
          <section aria-labelledby="i-en-sag">
            <h2 id="i-en-sag">I en sag</h2>
            <p className="small">
              Åbn sagens tekst, og vælg Tabel fra et projekt i værktøjslinjen. Tabellen følger målingerne, til sagen
              sendes ud.
            </p>
          </section>
        </aside>
      </div>
    </div>
  );
}

function Choose({ comparable }: { comparable: Comparable[] }) {
  return (
    <div className="wrap">
      <PageHead title="Sammenlign projekter" crumbs={[{ label: "Projekter", to: projectsPath }]} />
      {comparable.length === 0 ? (
        <Empty title="Der er ikke noget at sammenligne endnu">
          To projekter kan sammenlignes, når de har en indikator, der hedder det samme og tæller det samme.
        </Empty>
      ) : (
        <Rows label="Hvad kan sammenlignes">
          {comparable.map((one) => (
            <Row
              key={`${one.name} ${one.projects[0]!.indicatorId}`}
              title={one.name}
              to={comparisonPath(one)}
              facts={[listInWords(one.projects.map(({ title }) => title))]}
            />
          ))}
        </Rows>
      )}
    </div>
  );
}

function ChooseProjects({ chosen, projectIds }: { chosen: Comparable; projectIds: string[] }) {
  if (chosen.projects.length < 3) return null;
  return (
    <section aria-labelledby="vaelg-andre">
      <h2 id="vaelg-andre">Vælg projekter</h2>
      <Form method="get" className="stack" key={projectIds.join()}>
        <input type="hidden" name="maal" value={chosen.name} />
        <fieldset className="field">
          <legend className="vh">Projekter, der sammenlignes</legend>
          <div className="choices">
            {chosen.projects.map(({ id, title }) => (
              <label className="choice" key={id} htmlFor={`projekt-${id}`}>
                <input
                  type="checkbox"
                  id={`projekt-${id}`}
                  name="projekt"
                  value={id}
                  defaultChecked={projectIds.includes(id)}
                />
                <span>{title}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Button type="submit" small>
          Sammenlign
        </Button>
      </Form>
    </section>
  );
}

function Intervals({ comparison }: { comparison: Comparison }) {
  const chart = intervalChart(comparison);
  if (!chart) return null;
  return (
    <section className="section" aria-labelledby="intervaller">
      <header>
        <h2 id="intervaller">Andel med 95 %-interval</h2>
      </header>
      <IntervalChart {...chart} bound={wholePercent} withoutTable />
    </section>
  );
}

function Numbers({ comparison }: { comparison: Comparison }) {
  const { name, rows, moments, differences } = comparison;
  const labels = moments.map(sentenceCase);
  const changing = moments.length > 1;
  return (
    <section className="section" aria-labelledby="tal-og-forskel">
      <header>
        <h2 id="tal-og-forskel">Tal og forskel</h2>
      </header>
      <BlockTable
        title="Tabellen med tal og forskel"
        caption={`${name}: antal, andel, interval og ændring`}
        headings={[
          { words: "Projekt" },
          ...[...labels, ...(changing ? ["Ændring"] : [])].map((words) => ({ words, num: true })),
        ]}
      >
        {rows.map((row) => (
          <ProjectRow key={row.projectId} {...{ row, labels, changing }} />
        ))}
        {differences && (
          <BlockRow className="sum" name={<Words of="Forskel" hint={differences.words} />}>
            {differences.cells.map((cell, index) => (
              <BlockCell key={moments[index]} label={labels[index]!} num none={!cell}>
                {cell ? <Words of={cell.points} hint={cell.people} /> : "–"}
              </BlockCell>
            ))}
            {changing && (
              <BlockCell label="Ændring" num none={!differences.change}>
                {differences.change || "–"}
              </BlockCell>
            )}
          </BlockRow>
        )}
      </BlockTable>
    </section>
  );
}

const Words = ({ of, hint }: { of: ReactNode; hint: string }) => (
  <>
    {of}
    <span className="hint">{hint}</span>
  </>
);

function ProjectRow({ row, labels, changing }: { row: ComparedRow; labels: string[]; changing: boolean }) {
  const name = (
    <>
      <Link to={projectPath(row.projectId)}>{row.project}</Link>
      {row.started !== null && <span className="hint">{formatNumber(row.started)} begyndte</span>}
    </>
  );
  return (
    <BlockRow name={name}>
      {row.cells.map((cell, index) => (
        <Cell key={index} label={labels[index]!} cell={cell} />
      ))}
      {changing && (
        <BlockCell label="Ændring" num none={!row.change}>
          <Words of={<b>{row.change || "–"}</b>} hint={row.people} />
        </BlockCell>
      )}
    </BlockRow>
  );
}

function Cell({ label, cell }: { label: string; cell: ComparedCell | null }) {
  if (!cell) return <BlockCell label={label} num none />;
  return (
    <BlockCell label={label} num>
      <b>{cell.shown}</b>
      <span className="hint">{cell.behind}</span>
      {cell.intervalShown && <span className="hint">interval {cell.intervalShown}</span>}
      <span className="hint">{cell.on}</span>
    </BlockCell>
  );
}
