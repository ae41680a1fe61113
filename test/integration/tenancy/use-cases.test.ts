import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { readStoredFile } from "~/modules/files/read-stored-file.server";
import { makeDocument } from "~/modules/pdf/make-document.server";
import { resetClock, setClock } from "~/platform/clock";
import { DomainError } from "~/platform/errors";
import { deliverMail } from "~/platform/mail.server";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { wholeMunicipality, type WholeMunicipality } from "../../factories/whole-municipality";
import { ownDatabase, type OwnDatabase } from "../database";
import { digestDatabase } from "../database-digest";
import type { Call } from "./calls";
import { callsOfCourse } from "./calls-of-course";
import { callsOfCalendar } from "./calls-of-calendar";
import { callsOfDeciding } from "./calls-of-deciding";
import { callsOfDrafting } from "./calls-of-drafting";
import { callsOfFollowUp } from "./calls-of-follow-up";
import { callsOfLetterWay } from "./calls-of-letter-way";
import { callsOfLetterPdfs } from "./calls-of-letter-pdfs";
import { callsOfInquiries } from "./calls-of-inquiries";
import { callsOfLive } from "./calls-of-live";
import { callsOfMeetings } from "./calls-of-meetings";
import { callsOfPlans } from "./calls-of-plans";
import { callsOfPublishingLetters } from "./calls-of-publishing-letters";
import { callsOfReplying } from "./calls-of-replying";
import { callsOfVoting } from "./calls-of-voting";
import { callsOfRounds } from "./calls-of-rounds";
import { callsOfCommitments } from "./calls-of-commitments";
import { callsOfProjects } from "./calls-of-projects";
import { callsOfStatistics } from "./calls-of-statistics";
import { callsOfPresence } from "./calls-of-presence";
import { functionsOfUnits } from "./exported-functions";

/**
 * Another municipality's id in any use case or query finds nothing. Each is called by somebody who is everything in a
 * municipality of their own, and who claims the same roles and seats in the other's committee: then it is not the lack of a role
 * that stops them. The answer must be the one for an id of nobody, and another than the other's own people get.
 */
const table = {
  ...callsOfCalendar,
  ...callsOfCourse,
  ...callsOfDeciding,
  ...callsOfDrafting,
  ...callsOfFollowUp,
  ...callsOfLetterWay,
  ...callsOfLetterPdfs,
  ...callsOfInquiries,
  ...callsOfLive,
  ...callsOfMeetings,
  ...callsOfPlans,
  ...callsOfPresence,
  ...callsOfPublishingLetters,
  ...callsOfReplying,
  ...callsOfCommitments,
  ...callsOfRounds,
  ...callsOfProjects,
  ...callsOfStatistics,
  ...callsOfVoting,
};

/** What takes no id of anything, so that there is none to mistake. */
const withoutId: Record<string, string> = {
  ...because("reads or changes the actor's own municipality", [
    "addArea",
    "chairDecisionCommittees",
    "commitmentChoices",
    "committeeNames",
    "committeesToWriteTo",
    "createCaseFile",
    "createLetterTemplate",
    "createSectionTemplate",
    "createSeries",
    "createStandardTemplate",
    "createTextBlock",
    "editMunicipality",
    "electionGroups",
    "findCases",
    "findMeetings",
    "findProposals",
    "followNames",
    "followUpPage",
    "historyPeople",
    "inquiryChoices",
    "listPlans",
    "planBasis",
    "planChoices",
    "setNationalGoals",
    "hidesSmallGroups",
    "inquiryExport",
    "inquiryOverview",
    "inspectChain",
    "listAreas",
    "listCases",
    "listCommittees",
    "listLetterTemplates",
    "listMails",
    "listSectionTemplates",
    "listSeries",
    "listTextBlocks",
    "listUsers",
    "comparisonPage",
    "dashboards",
    "listPriceTables",
    "listProjects",
    "projectChoices",
    "chartsForProposal",
    "tablesForProposal",
    "municipalitySettings",
    "openImports",
    "openRounds",
    "overview",
    "peopleToChoose",
    "peopleForStations",
    "plannableCommittees",
    "seatable",
    "seriesChoices",
    "verifyChain",
  ]),
  ...because("sweeps the municipality that it runs in", [
    "placeAllComingItems",
    "remindOwners",
    "sweepAccess",
    "warnOfDeadlines",
    "fallDueEvaluations",
  ]),
  ...because("reads or changes the actor themself", ["changePassword", "confirmPassword", "ownAccount", "ownTasks"]),
  ...because("sweeps the municipality that it runs in", ["placeAllComingItems", "remindOwners", "sweepAccess"]),
  ...because("sweeps the municipality that it runs in", [
    "placeAllComingItems",
    "remindCommitmentOwners",
    "remindOwners",
    "sweepAccess",
  ]),
  ...because("reads or changes the actor themself", [
    "changePassword",
    "confirmPassword",
    "ownAccount",
    "ownTasks",
    "substituteQuestions",
    "ownInquiryWork",
    "ownCommitments",
    "ownEvaluations",
    "ownTasks",
    "waitingLetters",
    "ownCommitments",
    "ownTasks",
  ]),
  ...because("sweeps the municipality that it runs in", ["sweepAccess"]),
  ...because("sweeps the municipality that it runs in", ["remindOverdueSigners", "sweepAccess"]),
  ...because("reads or changes the actor themself", ["changePassword", "confirmPassword", "ownAccount"]),
  ...because("is the actor's own calendar", [
    "calendarEntries",
    "makeCalendarLink",
    "ownCalendarLink",
    "revokeCalendarLink",
  ]),
  ...because("writes what it is given, and is given no id", [
    "createText",
    "registerUpload",
    "requestDocument",
    "requestOnce",
  ]),
  ...because("is given a letter that its caller has read", ["letterDocumentOf"]),
  ...because("writes what it is given, and is given no id", ["createText", "registerUpload", "requestDocument"]),
  ...because("reads what a text shows, which its caller has found", [
    "liveContent",
    "liveContentsOf",
    "withLiveTables",
  ]),
  ...because("is given an inquiry that its caller has found", ["activePeople", "participatesIn"]),
  ...because("is given what its caller has found and written", ["keepTaskInStep"]),
  ...because("is given a meeting that its caller has found", ["followLater", "itemReader", "readsClosed"]),
  ...because("is given an inquiry that its caller has found", ["participatesIn"]),
};

let database: OwnDatabase;
let theirs: WholeMunicipality;
let own: WholeMunicipality;
let nobodys: WholeMunicipality;
let intruder: Actor;
let before: Record<string, string>;

beforeAll(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  database = await ownDatabase();
  theirs = await wholeMunicipality();
  own = await wholeMunicipality();
  nobodys = withNewIds(theirs);
  intruder = claiming(own.everything, theirs.everything);
  before = await digestDatabase(database.as("postgres"));
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

test("every use case and query stands here", () => {
  const found = functionsOfUnits().map(({ name }) => name);
  expect(found.length).toBeGreaterThan(100);
  expect(Object.keys({ ...table, ...withoutId }).toSorted()).toEqual(found.toSorted());
});

describe.each(Object.entries(table))("%s", (_name, rows) => {
  const calls = [rows].flat().flatMap(({ error, calls }) => calls.map((call) => ({ error, call })));

  test.each(calls)("answers as for an id of nobody, call %#", async ({ error, call }) => {
    const answer = await ask(intruder, call, theirs, own);
    expect(answer).toEqual(await ask(intruder, call, nobodys, own));
    expect(answer).toMatchObject(error ? { error } : { error: null, written: 0 });
    expect(JSON.stringify(answer)).not.toMatch(anyOf(theirs));
    expect(await askAtHome(call)).not.toEqual(answer);
  });
});

describe("a job that names another municipality's thing finds nothing", () => {
  test("a document", async () => {
    const job = (municipalityId: string) => makeDocument({ municipalityId, documentId: theirs.bodyId });
    expect(await job(own.municipalityId)).toBeNull();
    expect(await job(theirs.municipalityId)).toMatchObject({ id: theirs.bodyId });
  });

  test("a mail, a file: they wait as before", async () => {
    const { municipalityId } = own;
    await deliverMail({ municipalityId, mailId: theirs.waitingMailId });
    await readStoredFile({ municipalityId, sha256: theirs.pictureSha256 });
  });
});

test("nothing has changed", async () => {
  expect(await digestDatabase(database.as("postgres"))).toEqual(before);
});

interface Answer {
  error: string | null;
  message?: string;
  result?: unknown;
  /** rows */
  written?: number;
}

/** Makes the call for good, as a route would: what it wrongly did stays, and is found at the end. */
async function ask(actor: Actor, call: Call, its: WholeMunicipality, mine: WholeMunicipality): Promise<Answer> {
  return unitOfWork(actor, (unit) => answerTo(unit, call, its, mine)).catch(refusal);
}

class TakenBack extends Error {
  constructor(readonly answer: Answer) {
    super();
  }
}

/** What their own people get, taken back, so that the next call finds everything as it was. */
async function askAtHome(call: Call): Promise<Answer> {
  const attempt = unitOfWork(theirs.everything, async (unit) => {
    throw new TakenBack(await answerTo(unit, call, theirs, theirs));
  });
  return attempt.catch((error: unknown) => (error instanceof TakenBack ? error.answer : refusal(error)));
}

async function answerTo(unit: Unit<Actor>, call: Call, its: WholeMunicipality, mine: WholeMunicipality) {
  const earlier = await rowsWritten(unit);
  const result = (await call(unit, structuredClone(its), mine)) ?? null;
  return { error: null, result, written: (await rowsWritten(unit)) - earlier };
}

function refusal(error: unknown): Answer {
  if (error instanceof DomainError) return { error: error.code, message: error.message };
  throw error;
}

/** By the connection, since it was last counted. */
async function rowsWritten({ tx }: Unit): Promise<number> {
  const [row] = await tx.$queryRaw<{ written: number }[]>`
    SELECT sum(n_tup_ins + n_tup_upd + n_tup_del)::int AS written FROM pg_stat_xact_user_tables`;
  return row!.written;
}

/** The same things with ids that nothing has. */
function withNewIds(of: WholeMunicipality): WholeMunicipality {
  const made = new Map<string, string>();
  const another = (id: string) => {
    if (!made.has(id)) made.set(id, id.length === 64 ? randomUUID().replaceAll("-", "").repeat(2) : randomUUID());
    return made.get(id)!;
  };
  return JSON.parse(JSON.stringify(of).replace(anyId, another)) as WholeMunicipality;
}

const anyId = /\b[0-9a-f]{64}\b|\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
const anyOf = (of: WholeMunicipality) => new RegExp([...new Set(JSON.stringify(of).match(anyId))].join("|"));

/** All that `actor` is, and as if they were all of it in the other's committee, too. */
const claiming = (actor: Actor, other: Actor): Actor => ({
  ...actor,
  roles: [...actor.roles, ...other.roles],
  seats: [...actor.seats, ...other.seats],
});

function because(reason: string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, reason]));
}
