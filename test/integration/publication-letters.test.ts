import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chooseInquiryShown } from "~/modules/publishing/choose-inquiry-shown.server";
import { letterPublicationView } from "~/modules/publishing/letter-publication-queries.server";
import { findFile, findPage, findTrace } from "~/modules/publishing/portal-queries.server";
import { publicPdfReady } from "~/modules/publishing/public-pdf-ready.server";
import { publishLetter } from "~/modules/publishing/publish-letter.server";
import { remakePages } from "~/modules/publishing/remake-pages.server";
import { showPassageAgain } from "~/modules/publishing/show-passage-again.server";
import { withdrawLetter } from "~/modules/publishing/withdraw-letter.server";
import { withholdPassage } from "~/modules/publishing/withhold-passage.server";
import { resetClock, setClock } from "~/platform/clock";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { wholePortal } from "../factories/portal";
import { createSentLetter, type SentLetterContent } from "../factories/sent-letters";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let home: string;

const PARAGRAPHS = [
  "Tak for dit brev. Vi har talt med Ib Sandholt om forløbet.",
  "Fra august indgår Rekordsommerfugl fast i samarbejdet.",
];
const INQUIRY = "Til borgmesteren\n\nHvad gør kommunen for Ib Sandholt, og hvad koster Blåhvalstalen?";

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2018-07-10T08:00:00Z"));
  world = await agendaWorld();
  const { slug } = await as(world.secretary, ({ tx }) => tx.municipality.findFirstOrThrow());
  home = `/${slug}`;
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const sent = (content: Partial<SentLetterContent> = {}) =>
  as(world.secretary, (unit) =>
    createSentLetter(unit, world.secretary, { paragraphs: PARAGRAPHS, inquiryText: INQUIRY, ...content }),
  );
const publish = (letterId: string) => as(world.secretary, (unit) => publishLetter(unit, { letterId }));
const view = (letterId: string) => as(world.secretary, (unit) => letterPublicationView(unit, letterId));
const withhold = async (letterId: string, blockId: string, quote: string) =>
  as(world.secretary, async (unit) =>
    withholdPassage(unit, {
      letterId,
      version: (await letterPublicationView(unit, letterId)).version,
      blockId,
      quote,
      ground: "personal",
    }),
  );
const pageAt = async (path: string) => (await findPage(path))?.body.toString() ?? "";
const found = async (...words: string[]) => {
  const all = await wholePortal(database, world);
  return words.filter((word) => all.includes(word));
};

describe("a published reply", () => {
  test("stands in the portal with its inquiry, list, feed and sealed PDF, and nothing of what is inside", async () => {
    const { letterId } = await sent();
    await publish(letterId);
    const { address } = await view(letterId);
    expect(address).toBe(`${home}/henvendelser/svar-om-rettidig-indsats-2018-07-09`);
    expect(await pageAt(address)).toContain("Den står her om lidt");
    await makeWaitingDocuments(world.municipalityId);
    const documentId = await as(
      world.secretary,
      async ({ tx }) => (await tx.replyPublication.findFirstOrThrow()).publicDocumentId!,
    );
    await as(world.secretary, (unit) => publicPdfReady(unit, documentId));
    const page = await pageAt(address);
    for (const words of [
      "Rekordsommerfugl",
      "Blåhvalstalen",
      "Annelise Brandt",
      "Kære minister",
      "Svaret som PDF",
      "11. juni 2018",
    ])
      expect(page, words).toContain(words);
    expect(await pageAt(`${home}/henvendelser`)).toContain(`href="${address}"`);
    expect(await pageAt(home)).toContain(`href="${home}/henvendelser"`);
    expect(await pageAt(`${home}/feed.xml`)).toContain(address);
    expect(await pageAt(`${home}/sitemap.xml`)).toContain(address);
    expect(await findFile(`${address}/svar.pdf`)).toMatchObject({ mediaType: "application/pdf" });
    expect(await found("INTERNTORD")).toEqual([]);
    expect((await view(letterId)).published).toMatchObject({ pdf: "ready", changed: false });
  }, 90_000);

  test("shows nothing of what is withheld, in page, list, feed or PDF, and says that something is", async () => {
    const { letterId } = await sent();
    await withhold(letterId, "p0", "Ib Sandholt");
    await expect(publish(letterId)).rejects.toMatchObject({
      code: "rule_broken",
      message: expect.stringContaining("står stadig et andet sted") as string,
    });
    await withhold(letterId, "", "Ib Sandholt");
    await publish(letterId);
    await makeWaitingDocuments(world.municipalityId);
    expect(await found("Sandholt", "Rekordsommerfugl")).toEqual(["Rekordsommerfugl"]);
    const page = await pageAt((await view(letterId)).address);
    expect(page).toContain("[udeladt]");
    expect(page).toContain("Ét sted er udeladt af hensyn til oplysninger om enkeltpersoner");
    const events = await as(world.secretary, ({ tx }) => tx.auditEvent.findMany({ where: { kind: "reply.withheld" } }));
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("Sandholt");
  });

  test("is changed only by publishing again, and what is shown again is read then", async () => {
    const { letterId } = await sent({ inquiryText: "" });
    await withhold(letterId, "p1", "Rekordsommerfugl");
    await publish(letterId);
    const { version } = await view(letterId);
    await as(world.secretary, (unit) =>
      showPassageAgain(unit, { letterId, version, blockId: "p1", quote: "Rekordsommerfugl" }),
    );
    expect(await found("Rekordsommerfugl")).toEqual([]);
    expect((await view(letterId)).published?.changed).toBe(true);
    await publish(letterId);
    expect(await found("Rekordsommerfugl")).toEqual(["Rekordsommerfugl"]);
  });

  test("is gone at once when it is withdrawn, and its address says so", async () => {
    const { letterId } = await sent();
    await publish(letterId);
    const { address } = await view(letterId);
    await as(world.secretary, (unit) => withdrawLetter(unit, { letterId, reason: "Fejl i et navn" }));
    expect(await pageAt(address)).toBe("");
    expect(await pageAt(`${home}/henvendelser`)).toBe("");
    expect(await findTrace(address)).toMatchObject({ withdrawnAt: expect.any(Date) as Date });
    expect(await found("Rekordsommerfugl")).toEqual([]);
    await expect(
      as(world.secretary, (unit) => withdrawLetter(unit, { letterId, reason: "Igen" })),
    ).rejects.toMatchObject({ code: "conflict" });
    await publish(letterId);
    expect((await view(letterId)).address).toBe(address);
    expect(await pageAt(address)).toContain("Rekordsommerfugl");
  });
});

test("the inquiry can be left out, and its words are then nowhere", async () => {
  const { letterId } = await sent();
  const { version } = await view(letterId);
  await as(world.secretary, (unit) => chooseInquiryShown(unit, { letterId, version, shows: "nej" }));
  await publish(letterId);
  expect(await found("Blåhvalstalen", "Rekordsommerfugl")).toEqual(["Rekordsommerfugl"]);
});

test("an inquiry whose text isn't registered isn't said to be shown", async () => {
  expect((await view((await sent()).letterId)).showsInquiry).toBe(true);
  expect((await view((await sent({ inquiryText: " " })).letterId)).showsInquiry).toBe(false);
});

test("a CPR number anywhere is refused, in the letter and in the inquiry", async () => {
  for (const content of [{ paragraphs: ["Borgeren 010203-1234 er i job."] }, { inquiryText: "Om 010203-1234." }]) {
    const { letterId } = await sent(content);
    await expect(publish(letterId)).rejects.toMatchObject({
      code: "rule_broken",
      message: expect.stringContaining("CPR-nummer") as string,
    });
    expect(await found("010203")).toEqual([]);
  }
});

test("the chain shows every letter, and leads only to those that are published", async () => {
  const first = await sent({ subject: "Første svar", sentOn: "2018-05-02" });
  const second = await sent({ subject: "Andet svar", follows: first });
  await publish(second.letterId);
  const address = (await view(second.letterId)).address;
  const other = (await view(first.letterId)).address;
  expect(await pageAt(address)).toContain("2. maj 2018");
  expect(await pageAt(address)).not.toContain(other);
  await publish(first.letterId);
  expect(await pageAt(address)).toContain(`href="${other}"`);
  await as(world.secretary, (unit) => withdrawLetter(unit, { letterId: first.letterId, reason: "Prøve" }));
  expect(await pageAt(address)).not.toContain(other);
});

test("pages of another release are made anew, the letters' too", async () => {
  const { letterId } = await sent();
  await publish(letterId);
  const { address } = await view(letterId);
  await as(
    world.secretary,
    ({ tx }) => tx.$executeRaw`UPDATE portal.page SET body = 'gammel', markup = '' WHERE path = ${address}`,
  );
  await remakePages({ municipalityId: world.municipalityId });
  expect(await pageAt(address)).toContain("Rekordsommerfugl");
});

describe("what can't be done", () => {
  test("a letter that isn't sent, words that don't stand there, somebody who prepared it meanwhile", async () => {
    const { letterId } = await sent();
    await expect(withhold(letterId, "p0", "Noget helt andet")).rejects.toMatchObject({
      code: "rule_broken",
      field: "quote",
    });
    await withhold(letterId, "p0", "Ib Sandholt");
    await expect(
      as(world.secretary, (unit) => chooseInquiryShown(unit, { letterId, version: 99, shows: "nej" })),
    ).rejects.toMatchObject({ code: "conflict" });
    const unsent = await sent({ status: "sealed" });
    await expect(publish(unsent.letterId)).rejects.toMatchObject({ code: "rule_broken" });
  });

  test("who isn't of the case staff may neither prepare nor publish", async () => {
    const { letterId } = await sent();
    await expect(as(world.chair, (unit) => publishLetter(unit, { letterId }))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(as(world.chair, (unit) => letterPublicationView(unit, letterId))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
