import { nationalTitle, sinceThen, unmeasuredWords } from "~/modules/plans/plan-contents";
import { chaptersOf } from "~/modules/plans/plan-text";
import { standingKinds, standingNames, verdictOf } from "~/modules/plans/standing";
import { FigureTable } from "~/modules/plans/ui/figure-table";
import { PlanGroups } from "~/modules/plans/ui/plan-groups";
import { PlanVerdict } from "~/modules/plans/ui/plan-verdict";
import { renderBlocks } from "~/modules/richtext/render-html";
import { GoalLine } from "~/ui/charts/goal-line";
import { MultiplesChart } from "~/ui/charts/multiples-chart";
import { longDate } from "~/ui/danish-dates";
import { countOf, formatBytes } from "~/ui/danish-numbers";
import { PortalHead } from "~/ui/portal-shell";
import { State } from "~/ui/state";
import { municipalityPath, planPath, plansPath } from "../internal/paths";
import type { PublicPlan } from "../public-plan";
import { Permalink, PortalFrame } from "./portal-frame";

export interface PlanPageProps {
  plan: PublicPlan;
  baseUrl: string;
  /** null while it is being made */
  pdf: { path: string; pages: number | null; size: number } | null;
}

/** A plan as anybody may read it: how its goals go, what they are, its chapters, and the figures that it stands on. */
export function PlanPage({ plan, baseUrl, pdf }: PlanPageProps) {
  const { municipality, title, committee, adoptedOn, validFrom, validTo, tables, chart } = plan;
  const path = planPath(municipality.slug, plan.slug);
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={plan.demonstration}
      title={title}
      description={`${title} fra ${municipality.name}: mål, indsats og de tal, planen bygger på`}
      path={path}
      baseUrl={baseUrl}
    >
      <PortalHead
        crumbs={[
          { label: municipality.name, href: municipalityPath(municipality.slug) },
          { label: "Planer", href: plansPath(municipality.slug) },
        ]}
        title={title}
        light={`${committee}${adoptedOn ? `, vedtaget ${longDate(adoptedOn)}` : ""}`}
      />
      <div className="cols pcols">
        <div className="pplan">
          <Goals plan={plan} />
          <Follow plan={plan} />
          <Groups plan={plan} />
          {/* The schema lets no markup through: the renderer writes every tag itself. */}
          <div
            className="prose"
            dangerouslySetInnerHTML={{ __html: renderBlocks(chaptersOf(plan.document).content, { baseLevel: 1 }) }}
          />
          {tables.length > 0 && (
            <section aria-labelledby="bilag">
              <h2 id="bilag" className="ph2">
                Bilag: tallene bag planen
              </h2>
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
        <aside className="aside paside" aria-label="Om planen">
          <section>
            <h2>Hele planen</h2>
            {pdf ? (
              <>
                <p>
                  <a href={pdf.path}>Planen som PDF</a>
                </p>
                <p className="hint">
                  {[pdf.pages && countOf(pdf.pages, "side", "sider"), formatBytes(pdf.size), "forseglet"]
                    .filter(Boolean)
                    .join(", ")}
                </p>
              </>
            ) : (
              <p className="hint">PDF’en er ved at blive lavet. Den står her om lidt.</p>
            )}
          </section>
          <section>
            <h2>Gælder</h2>
            <p>
              {longDate(validFrom)} til {longDate(validTo)}
            </p>
            {plan.adoptedWords && <p className="hint">{plan.adoptedWords}</p>}
          </section>
          <section>
            <h2>Denne side</h2>
            <Permalink label="Kopiér link til planen:" address={`${baseUrl}${path}`} />
          </section>
          {plan.caseNumber && (
            <section>
              <h2>Sagsnummer</h2>
              <p>{plan.caseNumber}</p>
            </section>
          )}
        </aside>
      </div>
    </PortalFrame>
  );
}

function Goals({ plan }: { plan: PublicPlan }) {
  const { goals, national } = plan;
  return (
    <>
      {goals.length > 0 && (
        <section className="prose" aria-labelledby="maal">
          <h2 id="maal">Kommunens mål</h2>
          <ol>
            {goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ol>
        </section>
      )}
      {national.length > 0 && (
        <section className="prose" aria-labelledby="nationale">
          <h2 id="nationale">{nationalTitle(plan)}</h2>
          <ol>
            {national.map(({ text, answer }) => (
              <li key={text}>
                {text}
                {answer && <span className="s">Planen svarer: {answer}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

/** Each goal's line against its target. */
function Follow({ plan: { indicators, newest } }: { plan: PublicPlan }) {
  const verdict = verdictOf(indicators);
  if (!verdict) return null;
  return (
    <section aria-labelledby="gaar">
      <h2 id="gaar" className="ph2">
        Sådan går det med målene
      </h2>
      <PlanVerdict {...verdict} />
      {newest && <p className="hint">{newest}. Den stiplede linje er vejen fra det første tal til målet.</p>}
      <ul className="pgoals">
        {indicators.map((one) => (
          <li key={one.name}>
            <h3>{one.name}</h3>
            {one.line && <GoalLine {...one.line} name={one.lineWords} />}
            <p>
              {sinceThen(one) === null ? (
                `${unmeasuredWords} `
              ) : (
                <>
                  <b>{one.now}</b> {`${sinceThen(one)}. `}
                </>
              )}
              {one.target && `Mål: ${one.target} i ${one.targetPeriod}. `}
              {one.standing && <State kind={standingKinds[one.standing]}>{standingNames[one.standing]}</State>}
              {one.broken && ` ${one.broken}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Groups({ plan: { groups } }: { plan: PublicPlan }) {
  if (groups.length === 0) return null;
  return (
    <section className="prose" aria-labelledby="grupper">
      <h2 id="grupper">Målgrupper</h2>
      <PlanGroups groups={groups} />
    </section>
  );
}
