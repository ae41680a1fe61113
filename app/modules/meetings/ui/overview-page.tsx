import type { ReactNode } from "react";
import { LinkButton } from "~/ui/button";
import { atClock, dayAndMonth, isoDay, nearDate, sentenceCase, weekday, weekNumber } from "~/ui/danish-dates";
import { countWord } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import type { Overview, Task } from "../overview";
import { ComingAgendas } from "./coming-agendas";
import { ComingMeetings } from "./coming-meetings";
import { NextDays } from "./next-days";
import { OwnCases } from "./own-cases";
import { SigningRounds, type ShownRound } from "./signing-rounds";
import { Tasks } from "./tasks";

/** A task that follows from a decision, as the decisions module tells it. */
export interface ShownFollowUp {
  id: string;
  title: string;
  committee: { name: string };
  decision: { words: string } | null;
  dueOn: string | null;
  overdue: boolean;
}

/** A question for a substitute, as the decisions module tells it. */
export interface ShownQuestion {
  id: string;
  meetingId: string;
  member: string;
  committeeName: string;
  startsAt: string;
}

export interface OverviewPageProps {
  overview: Overview;
  rounds: ShownRound[];
  followUp: ShownFollowUp[];
  questions: ShownQuestion[];
  /** what waits for this person in modules above this one */
  further?: Task[];
  /** what comes before everything else: a meeting that has begun */
  notice?: ReactNode;
  /** last in the column at the side */
  beside?: ReactNode;
}

/** What concerns one person now, whichever roles they hold. */
export function OverviewPage({
  overview,
  rounds,
  followUp,
  questions,
  further = [],
  notice,
  beside,
}: OverviewPageProps) {
  const { today, agendas, meetings, cases, days, mayPlan, mayCreateCase, needsCommittee } = overview;
  const tasks = [
    ...questions.map(toAnswer),
    ...rounds.filter(({ mine }) => mine).map(toSign),
    ...further,
    ...followUp.map(toDo),
    ...overview.tasks,
  ];
  // What must be done comes before what may be read.
  const busy = agendas.length + tasks.length > 0;
  const atTop = agendas.length === 0 && (busy || meetings.length === 0);
  return (
    <div className="wrap overview">
      <PageHead
        title={sentenceCase(`${weekday(today)} ${dayAndMonth(today)}`)}
        meta={[`Uge ${weekNumber(today)}`, waitingInWords(tasks, today)]}
        actions={
          (mayCreateCase || mayPlan) && (
            <>
              {mayCreateCase && (
                <LinkButton icon="document" to="/intern/sager/ny" variant={mayPlan ? undefined : "primary"}>
                  Ny sag
                </LinkButton>
              )}
              {mayPlan && (
                <LinkButton icon="add" to="/intern/moeder/nyt" variant="primary">
                  Nyt møde
                </LinkButton>
              )}
            </>
          )
        }
      />
      {notice}
      <div className="cols">
        <div>
          {agendas.length > 0 && <ComingAgendas agendas={agendas} />}
          {!busy && meetings.length > 0 && <ComingMeetings meetings={meetings} today={today} first />}
          <section className={atTop ? "section first" : "section"} aria-labelledby="h-venter">
            <header>
              <h2 id="h-venter">Venter på dig</h2>
              {tasks.length > 0 && <span className="count">{tasks.length}</span>}
            </header>
            {tasks.length > 0 && <Tasks tasks={tasks} today={today} />}
            {tasks.length === 0 && !needsCommittee && (
              <Empty title="Intet venter på dig">{nextInWords(overview)}</Empty>
            )}
            {needsCommittee && (
              <Empty title="Kommunen har ikke noget udvalg endnu">
                <p>Opret det første, og inviter derefter dem, der skal arbejde i det.</p>
                <LinkButton to="/intern/administration/udvalg/nyt" small>
                  Opret udvalg
                </LinkButton>
              </Empty>
            )}
          </section>
          {cases.length > 0 && <OwnCases cases={cases} today={today} />}
          {busy && meetings.length > 0 && <ComingMeetings meetings={meetings} today={today} />}
        </div>
        <aside className="aside" aria-label="Kalender og underskrifter">
          <NextDays days={days} today={today} />
          {rounds.length > 0 && <SigningRounds rounds={rounds} today={today} />}
          {beside}
        </aside>
      </div>
    </div>
  );
}

const toAnswer = ({ id, meetingId, member, committeeName, startsAt }: ShownQuestion): Task => ({
  deed: "Udpeg",
  title: `Stedfortræder for ${member}`,
  facts: [`${committeeName} ${dayAndMonth(startsAt)} ${atClock(startsAt)}`],
  due: isoDay(startsAt),
  to: `/intern/moeder/${meetingId}/stedfortraeder/${id}`,
  action: "Udpeg stedfortræder",
});

const toSign = ({ meetingId, number, committeeName, startsAt, signed, asked }: ShownRound): Task => ({
  deed: "Underskriv",
  title: `${number === 0 ? "Referat" : `Tillæg ${number} til referat`}, ${committeeName} ${dayAndMonth(startsAt)}`,
  facts: [`${signed} af ${asked} har underskrevet`],
  due: null,
  to: `/intern/moeder/${meetingId}/referat${number === 0 ? "" : `/tillaeg/${number}`}`,
  action: "Læs og underskriv",
});

const toDo = ({ id, title, committee, decision, dueOn, overdue }: ShownFollowUp): Task => ({
  deed: overdue ? "Overskredet" : "Følg op",
  title,
  facts: [committee.name, decision?.words ?? ""],
  due: dueOn,
  to: `/intern/opfoelgning?ejer=mig#opgave-${id}`,
  action: "Se opgaven",
});

/** "Fem ting venter på dig, to skal ske inden torsdag" */
function waitingInWords(tasks: Task[], today: string): string {
  if (tasks.length === 0) return "Intet venter på dig";
  const all = `${sentenceCase(countWord(tasks.length))} ting venter på dig`;
  const [first] = tasks.flatMap(({ due }) => due ?? []).toSorted();
  if (!first) return all;
  if (tasks.length === 1) return `${all}, senest ${nearDate(first, today)}`;
  const soon = tasks.filter(({ due }) => due !== null && due <= first).length;
  return `${all}, ${countWord(soon)} skal ske senest ${nearDate(first, today)}`;
}

function nextInWords({ nextDeadline, meetings, today }: Overview): string {
  if (nextDeadline) return `Næste frist er ${nearDate(nextDeadline, today)}.`;
  const [next] = meetings;
  return next ? `Næste møde er ${nearDate(next.meeting.startsAt, today)}.` : "Der er ingen frister for dig lige nu.";
}
