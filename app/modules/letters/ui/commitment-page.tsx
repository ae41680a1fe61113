import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { seriesChart } from "~/modules/statistics/series-chart";
import { LinkButton } from "~/ui/button";
import { LineChart } from "~/ui/charts/line-chart";
import { longDate } from "~/ui/danish-dates";
import { Empty } from "~/ui/empty";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import { isEnded, recurrenceNames } from "../commitment";
import { updateKindWords, type CommitmentPageData } from "../commitment-page";
import { CommitmentSteps } from "./commitment-steps";

/** A promise: the sentence it was made in, how far it is, what the figures say, and all that has happened. */
export function CommitmentPage(data: CommitmentPageData) {
  const { commitment, measure, updates, mayShape } = data;
  const { id, state, shown, outcome } = commitment;
  return (
    <div className="wrap">
      <PageHead
        title={commitment.title}
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: commitment.inquiryTitle, to: `/intern/henvendelser/${commitment.inquiryId}` },
        ]}
        meta={[
          <State key="state" kind={shown.kind}>
            {shown.words}
          </State>,
          commitment.owner.name,
          commitment.dueLine,
          commitment.nextFollowUpOn && `følges op senest ${longDate(commitment.nextFollowUpOn)}`,
        ]}
        actions={
          mayShape && (
            <LinkButton to={`/intern/tilsagn/${id}/ret`} icon="edit">
              Ret tilsagn
            </LinkButton>
          )
        }
      />
      {state === "draft" && (
        <Note>
          Brevet er ikke sendt. Tilsagnet er givet, når brevet er sendt, og så får {commitment.owner.name} besked.
        </Note>
      )}
      {isEnded(state) && (
        <Note kind={state === "kept" ? "ok" : "info"} title={state === "kept" ? "Holdt." : "Opgivet."}>
          {outcome}
        </Note>
      )}
      <div className="cols">
        <div className="stack">
          <section aria-labelledby="loeftet">
            <h2 id="loeftet">Løftet</h2>
            <blockquote className="promise">{commitment.quote}</blockquote>
            <p className="hint">
              {commitment.letterSubject}
              {commitment.promisedOn && `, ${longDate(commitment.promisedOn)}`}
            </p>
          </section>
          {measure && <Figures measure={measure} />}
          <section aria-labelledby="forloeb">
            <h2 id="forloeb">Hvad er der sket</h2>
            {updates.length === 0 ? (
              <Empty title="Der er ikke skrevet noget endnu">
                {data.mayFollowUp && state === "open" && "Skriv, når der sker noget, eller læg dokumentation på."}
              </Empty>
            ) : (
              <Rows label="Hvad er der sket">
                {updates.map((update) => (
                  <Row
                    key={update.id}
                    lead={updateKindWords[update.kind] ?? update.kind}
                    title={update.text || update.fileName}
                    facts={[
                      longDate(update.onDate),
                      update.by,
                      <Time key="at" at={update.at} as="nearTime" />,
                      update.fileName && (
                        <a href={`/intern/tilsagn/${id}/dokumentation/${update.id}`}>Hent {update.fileName}</a>
                      ),
                    ]}
                  />
                ))}
              </Rows>
            )}
          </section>
        </div>
        <aside className="stack" aria-label="Oplysninger og handlinger">
          <Facts {...data} />
          {data.mayFollowUp && state !== "draft" && <CommitmentSteps {...data} />}
        </aside>
      </div>
    </div>
  );
}

function Figures({
  measure: { series, measured, target, shown },
}: {
  measure: NonNullable<CommitmentPageData["measure"]>;
}) {
  const chart = seriesChart(series, series.values, { name: target, targets: measured.targets });
  return (
    <section aria-labelledby="maaling">
      <h2 id="maaling">Måling</h2>
      <p>
        <State kind={shown.kind}>{shown.words}</State> Tallet skal være {target}.
      </p>
      {chart ? (
        <LineChart {...chart} />
      ) : (
        <Empty title="Serien har ingen tal endnu">
          <Link to={`/intern/statistik/${series.id}`}>Skriv seriens tal</Link>
        </Empty>
      )}
      <p>
        <Link to={`/intern/statistik/${series.id}`}>Se serien</Link>
      </p>
    </section>
  );
}

function Facts({ commitment }: CommitmentPageData) {
  const { followUp, recurrence, targetWords, taskCommittee, owner, dueLine, nextFollowUpOn } = commitment;
  const facts = [
    ["Ansvarlig", owner.name],
    ["Hvornår", dueLine],
    ["Fast opfølgning", recurrence === "none" ? "" : recurrenceNames[recurrence]],
    ["Næste opfølgning", nextFollowUpOn ? `senest ${longDate(nextFollowUpOn)}` : ""],
    ["Hvordan følges der op", followUp],
    ["Mål", targetWords],
    ["Udvalget hører om det", taskCommittee ?? ""],
  ].filter(([, value]) => value !== "");
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
