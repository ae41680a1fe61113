// Loads the demonstration into an empty database: the configuration and the case texts as rows, the meetings by the use cases
// that a municipality's people would use, with the clock set to each step's own time.
import { fillLiveTables } from "~/live-tables.server";
import { resetClock } from "~/platform/clock";
import { copenhagenDate, copenhagenTime } from "~/platform/danish-time";
import { closeUnitOfWork } from "~/platform/unit-of-work.server";
import { stopTypesetting } from "~/modules/pdf/typeset.server";
import { caseFiles, caseNumberSeries } from "./content/case-files";
import { chairDecision } from "./content/chair-decision";
import { comingMeeting } from "./content/coming-meeting";
import { COMMITTEE, COUNCIL, FINANCE_COMMITTEE, RINGKOEBING_SKJERN_TEMPLATE } from "./content/committee";
import { meetingDates, type IsoDate } from "./content/dates";
import { correspondence } from "./content/letters/correspondence";
import { heldMeeting } from "./content/held-meeting";
import { MEETING_2022, PROPOSALS_2022 } from "./content/meeting-2022-08-18";
import { MUNICIPALITIES } from "./content/municipalities";
import { NEIGHBOURS, neighbourMeetings } from "./content/neighbours";
import {
  BESKAEFTIGELSESUDVALGET,
  BYRAADET,
  ELECTION_GROUPS,
  memberships,
  OEKONOMIUDVALGET,
  PEOPLE,
} from "./content/people";
import { evaluationsOn, projectsOn, publishedProjectsOn } from "./content/projects/all";
import { PRICES } from "./content/projects/klar-til-start";
import { PLANS } from "./content/plans/rudersdal";
import { recentMeeting } from "./content/recent-meeting";
import { SIGN_INS } from "./content/sign-ins";
import { STATISTICS } from "./content/statistics";
import { soonMeeting } from "./content/soon-meeting";
import { loadProposals } from "./load-cases";
import { loadLetters } from "./load-letters";
import { enterDecisionOfChair, holdMeeting, planMeetings, prepareMeeting } from "./load-meetings";
import { loadEvaluations, loadPrices, loadProjects, publishProjects } from "./load-projects";
import { loadMunicipality } from "./load-organisation";
import { loadPlan } from "./load-plans";
import { loadStatistics } from "./load-statistics";

/** @param said is told each part as it begins, in Danish */
export async function loadDemonstration(said: (line: string) => void = console.log): Promise<void> {
  const today: IsoDate = copenhagenDate(new Date());
  fillLiveTables();
  try {
    for (const municipality of MUNICIPALITIES) await loadOne(municipality.slug, today, said);
  } finally {
    resetClock();
    stopTypesetting();
    await closeUnitOfWork();
  }
}

async function loadOne(slug: string, today: IsoDate, said: (line: string) => void): Promise<void> {
  const municipality = MUNICIPALITIES.find((one) => one.slug === slug)!;
  const neighbour = NEIGHBOURS.find((one) => one.municipality === slug);
  const letters = correspondence(today).find((one) => one.municipality === slug);
  const plans = PLANS.filter((one) => one.municipality === slug);
  said(municipality.name);
  const place = await loadMunicipality({
    municipality,
    people: neighbour?.people ?? PEOPLE,
    template: neighbour?.template ?? RINGKOEBING_SKJERN_TEMPLATE,
    committees: neighbour ? [neighbour.committee] : [COMMITTEE, FINANCE_COMMITTEE, COUNCIL],
    electionGroups: neighbour ? [] : ELECTION_GROUPS,
    memberships: (neighbour?.memberships ?? memberships)(today),
    signIns: SIGN_INS,
    caseFiles: neighbour
      ? [...(letters?.cases.map((one) => ({ ...one, notes: [] })) ?? []), ...plans.map(({ caseFile }) => caseFile)]
      : caseFiles(today),
    caseNumbers: neighbour ? [] : caseNumberSeries(today),
  });
  if (neighbour) {
    const { dates = [] } = neighbourMeetings(today).find((plan) => plan.municipality === slug) ?? {};
    await planMeetings(place, neighbour.committee.slug, dates);
    if (letters) await loadLetters(place, letters);
    for (const plan of plans) await loadPlan(place, plan);
    for (const one of STATISTICS) if (one.municipality === slug) await loadStatistics(place, one);
    resetClock();
    return;
  }
  const dates = meetingDates(today);
  const [held, recent, coming] = [heldMeeting(today), recentMeeting(today), comingMeeting(today)];
  const soon = soonMeeting(today, copenhagenTime(new Date()).replace(".", ":"));
  await loadProposals(place, [
    ...PROPOSALS_2022,
    ...[held, recent, soon, coming].flatMap(({ proposals }) => proposals),
  ]);
  // Where cases go on to must be planned before the meeting that sends them there.
  const [finance] = await planMeetings(place, OEKONOMIUDVALGET, [dates.finance]);
  await planMeetings(place, BYRAADET, [dates.council]);
  const prepared = new Map([["finance", finance!]]);
  for (const { meeting } of [recent, coming]) prepared.set(meeting.key, await prepareMeeting(place, meeting));
  for (const meeting of [MEETING_2022, held.meeting, recent.meeting, soon.meeting, coming.meeting]) {
    said(`${municipality.name}: mødet ${meeting.startsAt.slice(0, 10)}`);
    await holdMeeting(place, meeting, prepared);
  }
  await enterDecisionOfChair(place, chairDecision(today));
  said(`${municipality.name}: projekterne`);
  const projects = await loadProjects(place, projectsOn(today));
  await loadPrices(place, PRICES);
  await loadEvaluations(place, projects, evaluationsOn(today));
  await publishProjects(place, projects, publishedProjectsOn(today));
  resetClock();
  await planMeetings(place, BESKAEFTIGELSESUDVALGET, dates.planned);
}
