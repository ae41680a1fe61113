import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { fileStore } from "~/modules/files/file-store.server";
import { holdItemForParties } from "~/modules/meetings/hold-item-for-parties.server";
import { findFile, findPage } from "~/modules/publishing/portal-queries.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { sendPublic } from "~/modules/publishing/send-public.server";
import { withdrawMeeting } from "~/modules/publishing/withdraw-meeting.server";
import { resetClock, setClock } from "~/platform/clock";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, holdMeeting, sealMinutes, type HeldMeeting } from "../factories/held-meetings";
import { secretaryOf } from "../factories/portal";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let meeting: HeldMeeting;
let base: string;

const OPEN = "Rekordsommerfugl";
const SECRET = "Krydsordsnøgle";

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
  meeting = await dispatchedMeeting(world, { open: `Ordet er ${OPEN}.`, closed: `Ordet er ${SECRET}.` });
  await makeWaitingDocuments(world.municipalityId);
  const [place] = await database.query<{ m: string; c: string }>(
    "postgres",
    "SELECT m.slug AS m, c.slug AS c FROM committee c JOIN municipality m ON m.id = c.municipality_id WHERE c.id = $1",
    [world.committeeId],
  );
  base = `/${place!.m}/${place!.c}/2022-11-17`;
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const publish = () => as(world.secretary, (unit) => publishMeeting(unit, { meetingId: meeting.meetingId }));
const get = (address: string, headers: Record<string, string> = {}) =>
  sendPublic(new Request(`http://127.0.0.1${address}`, { headers }));
const textOf = async (address: string) => (await get(address)).text();
/** Of this municipality, as the portal's own login reads it. */
const everythingPublished = async () => {
  const pages = await database.query<{ text: string }>(
    "sagsgang_portal",
    "SELECT body AS text FROM portal.page WHERE municipality_id = $1 UNION ALL SELECT data::text FROM portal.meeting WHERE municipality_id = $1",
    [world.municipalityId],
  );
  return pages.map(({ text }) => text).join("\n");
};
const publishedWords = async (...words: string[]) => {
  const all = await everythingPublished();
  return words.filter((word) => all.includes(word));
};
const pdfText = (bytes: Buffer) => {
  const file = path.join(database.dataDir, "judged.pdf");
  fs.writeFileSync(file, bytes);
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
};

describe("the agenda", () => {
  test("shows the open item whole, the closed one by its public title and summary, and nothing else of it anywhere", async () => {
    await publish();
    await makeWaitingDocuments(world.municipalityId);
    expect(await textOf(`${base}/2`)).toContain(OPEN);
    const closed = await textOf(`${base}/3`);
    expect(closed).toContain("Valg af leverandør");
    expect(closed).toContain("Udvalget vælger mellem tre tilbud.");
    expect(await publishedWords(OPEN, SECRET, "Hemmelig leverandør", "Leverandørens priser")).toEqual([OPEN]);
  });

  test("its public PDF is made from what stands in the portal: the closed item's word is in the members' edition and in no byte of the public one", async () => {
    await publish();
    await makeWaitingDocuments(world.municipalityId);
    const file = await findFile(`${base}/dagsorden.pdf`);
    const bytes = await fileStore().read(world.municipalityId, file!.sha256);
    const text = pdfText(bytes);
    expect(text).toContain(OPEN);
    expect(text).not.toContain(SECRET);
    expect(bytes.includes(SECRET)).toBe(false);
    const members = await as(world.secretary, ({ tx }) =>
      tx.issuedDocument.findFirstOrThrow({
        where: { kind: "agenda", edition: "members", subject: `meeting:${meeting.meetingId}` },
      }),
    );
    expect(pdfText(await fileStore().read(world.municipalityId, members.fileSha256!))).toContain(SECRET);
    expect(members.fileSha256).not.toBe(file!.sha256);
  }, 60_000);

  test("answers with its ETag, 304 to who has it, and no script", async () => {
    await publish();
    const first = await get(base);
    const etag = first.headers.get("ETag")!;
    expect(await first.text()).not.toContain("<script");
    expect((await get(base, { "If-None-Match": etag })).status).toBe(304);
    expect((await get(`${base}/99`)).status).toBe(404);
  });
});

test("those who ask at once each get what stands at their address, and nobody what stood there before", async () => {
  await publish();
  const stored = await database.query<{ path: string; body: string }>(
    "sagsgang_portal",
    "SELECT path, body FROM portal.page WHERE path LIKE $1 ORDER BY path",
    [`${base}%`],
  );
  expect(stored.length).toBeGreaterThan(2);
  const asked = [...stored, ...stored.toReversed()];
  for (const round of ["from the database", "as they are kept"]) {
    const found = await Promise.all(asked.map(({ path: address }) => findPage(address)));
    expect(
      found.map((page) => page?.body.toString()),
      round,
    ).toEqual(asked.map(({ body }) => body));
  }
  const [first, second] = stored;
  await database.query("sagsgang_owner", "UPDATE portal.page SET body = $2, etag = $3 WHERE path = $1", [
    first!.path,
    "Ny",
    '"ny"',
  ]);
  await database.query("sagsgang_owner", "DELETE FROM portal.page WHERE path = $1", [second!.path]);
  expect((await findPage(first!.path))?.body.toString()).toBe("Ny");
  expect(await findPage(second!.path)).toBeNull();
});

describe("the minutes", () => {
  beforeEach(async () => {
    await holdMeeting(world, meeting);
    await sealMinutes(world, meeting.meetingId);
  }, 60_000);

  test("show each decision, and the sealed PDF; a closed item's decision only where one was written for the public", async () => {
    await publish();
    await makeWaitingDocuments(world.municipalityId);
    const page = await textOf(base);
    expect(page).toContain("Administrationens indstilling godkendes.");
    expect(page).toContain("referat.pdf");
    expect(await textOf(`${base}/3`)).toContain("Beslutningen er ikke offentlig.");
    await secretaryOf(world, meeting.meetingId).setOpenness(meeting.items[2]!.id, true, {
      publicTitle: "Valg af leverandør",
      publicDecision: "Udvalget valgte et tilbud.",
    });
    await publish();
    expect(await textOf(`${base}/3`)).toContain("Udvalget valgte et tilbud.");
    await makeWaitingDocuments(world.municipalityId);
    const file = await findFile(`${base}/referat.pdf`);
    const bytes = await fileStore().read(world.municipalityId, file!.sha256);
    expect(pdfText(bytes)).toContain("Karen Toft");
    expect(execFileSync("pdfsig", [path.join(database.dataDir, "judged.pdf")], { encoding: "utf8" })).toContain(
      "Signature is Valid",
    );
  }, 60_000);

  test("a held item's decision waits; released and published again it stands there", async () => {
    const hold = async (held: boolean) => {
      const item = await as(world.secretary, ({ tx }) =>
        tx.agendaItem.findUniqueOrThrow({ where: { id: meeting.items[1]!.id } }),
      );
      await as(world.secretary, (unit) =>
        holdItemForParties(unit, { meetingId: meeting.meetingId, itemId: item.id, version: item.version, held }),
      );
    };
    await hold(true);
    await publish();
    expect(await textOf(`${base}/2`)).toContain("når sagens parter har fået besked");
    expect(await textOf(`${base}/2`)).not.toContain("Administrationens indstilling godkendes.");
    await hold(false);
    await publish();
    expect(await textOf(`${base}/2`)).toContain("Administrationens indstilling godkendes.");
  }, 60_000);

  test("withdrawn they are gone at once, and say so without title and reason", async () => {
    await publish();
    await makeWaitingDocuments(world.municipalityId);
    await as(world.secretary, (unit) => withdrawMeeting(unit, { meetingId: meeting.meetingId, reason: "En fejl" }));
    for (const address of [base, `${base}/2`, `${base}/referat.pdf`]) {
      const answer = await get(address);
      expect(answer.status).toBe(410);
      expect(await answer.text()).not.toContain("Projekt PLUS");
    }
    expect(await publishedWords(OPEN, "Valg af leverandør")).toEqual([]);
    await publish();
    expect((await get(base)).status).toBe(200);
  }, 60_000);
});

describe("what stands in the way", () => {
  test("a CPR number in a decision stops publication, and nothing has happened", async () => {
    await as(world.secretary, (unit) => openMeeting(unit, { meetingId: meeting.meetingId }));
    await as(world.secretary, (unit) =>
      recordDecision(unit, {
        itemId: meeting.items[1]!.id,
        pointId: "",
        outcome: "",
        text: "Borgeren 010170-1234 får hjælp.",
        version: 0,
      }),
    );
    await as(world.secretary, (unit) =>
      unit.tx.meeting.update({ where: { id: meeting.meetingId }, data: { status: "sealed" } }),
    );
    await expect(publish()).rejects.toMatchObject({
      code: "rule_broken",
      message: expect.stringContaining("010170-xxxx") as string,
    });
    expect(await findPage(base)).toBeNull();
  });

  test.each([
    ["pending", /ved at blive gennemset/],
    ["unreadable", /kunne ikke læses/],
  ])("an attachment whose text is %s stops it", async (textStatus, words) => {
    const other = await agendaWorld();
    const held = await dispatchedMeeting(other, { open: "A", closed: "B" }, [{ title: "Rapport", textStatus }]);
    await expect(
      as(other.secretary, (unit) => publishMeeting(unit, { meetingId: held.meetingId })),
    ).rejects.toMatchObject({ code: "rule_broken", message: expect.stringMatching(words) as string });
  });

  test("only the committee's secretary publishes, and only in their own municipality", async () => {
    await expect(
      as(world.chair, (unit) => publishMeeting(unit, { meetingId: meeting.meetingId })),
    ).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = await agendaWorld();
    await expect(
      as(elsewhere.secretary, (unit) => publishMeeting(unit, { meetingId: meeting.meetingId })),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

test("where nothing stands the page says so and leads on; what is closed gets no other answer than what never was", async () => {
  await publish();
  const unknown = await get(`${base}/99`);
  expect(unknown.status).toBe(404);
  const page = await unknown.text();
  expect(page).toContain("Siden findes ikke");
  expect(page).toContain(`href="/${base.split("/")[1]}"`);
  expect(page).toContain('name="robots" content="noindex"');
  expect(await textOf("/findes-ikke/her")).toContain('href="/"');
  const closed = await get(`${base}/3/bilag/1/bilag.pdf`);
  expect([closed.status, await closed.text()]).toEqual([404, page]);
});
