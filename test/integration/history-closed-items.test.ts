import { afterAll, beforeAll, expect, test } from "vitest";
import { readHistory } from "~/modules/audit/history-queries.server";
import { cancelVote } from "~/modules/decisions/cancel-vote.server";
import { openVote } from "~/modules/decisions/open-vote.server";
import { proposeAmendment } from "~/modules/decisions/propose-amendment.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import type { Actor } from "~/modules/identity/actor";
import { resetClock, setClock } from "~/platform/clock";
import { createUser } from "../factories/actors";
import { as } from "../factories/held-meetings";
import { votingWorld, type VotingWorld } from "../factories/voting-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: VotingWorld;
let administrator: Actor;
/** what somebody wrote at the item */
const secrets = ["Hemmelig fejl", "Hemmeligt udfald", "Hemmelig ordlyd", "Hemmelig rettelse", "Hemmelig titel"];

beforeAll(async () => {
  database = await ownDatabase();
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await votingWorld();
  const { itemId, secretary, municipalityId, members } = world;
  administrator = await createUser(municipalityId, { name: "Ole Agger", roles: ["systemAdministrator"] });
  const [fault, outcome, wording, correction, title] = secrets as [string, string, string, string, string];
  const decide = (text: string, version: number) =>
    as(secretary, (unit) => recordDecision(unit, { itemId, pointId: "", outcome, text, version }));
  await decide(wording, 0);
  await decide(correction, 1);
  await as(secretary, async (unit) => {
    const about = { subject: "item" as const, pointId: "", amendmentId: null, disqualificationId: null };
    const { voteId } = await openVote(unit, { ...about, itemId, method: "byName", question: fault });
    await cancelVote(unit, { voteId, reason: fault });
  });
  await as(members[1], (unit) =>
    proposeAmendment(unit, { itemId, pointId: "", proposedById: members[1].userId, text: wording }),
  );
  await as(secretary, async ({ tx, record }) => {
    const { proposalId } = await tx.agendaItem.update({ where: { id: itemId }, data: { closed: true } });
    await tx.proposal.update({ where: { id: proposalId! }, data: { title } });
    record({ kind: "attachment.added", subject: `proposal:${proposalId}`, data: { title } });
  });
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const told = async (actor: Actor, subject?: string) => {
  const { entries, about } = await as(actor, (unit) => readHistory(unit, { subject }));
  return { entries, text: JSON.stringify([entries, about]) };
};

test("the secretary reads what was said at a closed item", async () => {
  const { text } = await told(world.secretary, `meeting:${world.meetingId}`);
  for (const word of ["Hemmelig fejl", "Hemmeligt udfald"]) expect(text).toContain(word);
});

test("a system administrator reads that something happened there, and by whom, but none of the words", async () => {
  const { entries, text } = await told(administrator);
  for (const word of secrets) expect(text).not.toContain(word);
  const predicates = entries.map(({ predicate }) => predicate);
  expect(predicates).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^førte beslutningen på punkt \d+ til protokollen$/),
      expect.stringMatching(/^ændrede beslutningen på punkt \d+$/),
      expect.stringMatching(/^annullerede en afstemning på punkt \d+$/),
      expect.stringMatching(/^førte et ændringsforslag fra .* på punkt \d+ til protokollen$/),
      "lagde bilaget på sagen",
    ]),
  );
  expect(entries.find(({ predicate }) => predicate.startsWith("annullerede"))?.person?.name).toBe("Anne Vestergård");
  const { proposalId } = await as(world.secretary, ({ tx }) =>
    tx.agendaItem.findUniqueOrThrow({ where: { id: world.itemId }, select: { proposalId: true } }),
  );
  const ofCase = await as(administrator, (unit) => readHistory(unit, { subject: `proposal:${proposalId}` }));
  expect(ofCase.about?.label).toBe("En sag på et lukket punkt");
});

test("of an open item they read the words", async () => {
  await as(world.secretary, ({ tx }) => tx.agendaItem.update({ where: { id: world.itemId }, data: { closed: false } }));
  const { text } = await told(administrator);
  for (const word of ["Hemmelig fejl", "Hemmeligt udfald", "Hemmelig titel"]) expect(text).toContain(word);
});
