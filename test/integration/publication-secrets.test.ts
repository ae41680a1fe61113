import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fileStore } from "~/modules/files/file-store.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { withdrawMeeting } from "~/modules/publishing/withdraw-meeting.server";
import { resetClock, setClock } from "~/platform/clock";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, holdMeeting, sealMinutes, type HeldMeeting } from "../factories/held-meetings";
import { changeCommittee, secretaryOf, wholePortal } from "../factories/portal";
import { pdf } from "../fixtures/files/pdfs";
import { ownDatabase, type OwnDatabase } from "./database";
import { describeWithJudges, judge, onDisk, unpacked } from "./pdf-judges";

/**
 * What is closed stands in no byte of what the public can fetch: pages, feed, site map, addresses, names of files, and the PDFs with
 * their text, properties, outline and tags. Each secret is a word that is found nowhere else.
 */
const closedItem = {
  title: "Zebraport",
  text: "Ygdrasilsaft",
  reason: "Xylofonkrav",
  caseNumber: "91-827364",
  guest: "Walnøddeby",
  attachment: "Vulkanrør",
  fileName: "ukrudtsvej.pdf",
  remark: "Trommehat",
};
const closedAttachment = { title: "Silkebro", fileName: "rugkerneost.pdf", remark: "Qvistfugl" };
const held = "Pergamentå";
/** What happens at the closed item, of which the public gets its public decision alone. */
const closedCourse = {
  amendment: "Morgendugvej",
  question: "Kobbermølle",
  statement: "Nattergalelund",
  onward: "Flintesten",
  ground: "Hyldeblomstgrund",
  task: "Bogtrykkerhat",
};
/** What happens at the open one. Why somebody was disqualified, and what is to be done, is for the members alone. */
const openCourse = {
  amendment: "Isfuglesang",
  question: "Jernaldergård",
  statement: "Lærketræ",
  onward: "Oldtidsvej",
  ground: "Druknehus",
  task: "Gåsefjerpen",
};

let database: OwnDatabase;
let world: AgendaWorld;
let meeting: HeldMeeting;
let secretary: ReturnType<typeof secretaryOf>;

beforeAll(async () => (database = await ownDatabase()));
afterAll(async () => {
  resetClock();
  await database.drop();
});

beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
  meeting = await dispatchedMeeting(
    world,
    { open: "Åben tekst.", closed: closedItem.text },
    [
      { title: "Åbent bilag", fileName: "aaben.pdf", bytes: await pdf(["Åbent."]) },
      { ...closedAttachment, closed: true, bytes: await pdf([closedAttachment.remark]) },
    ],
    {
      ...closedItem,
      attachments: [
        {
          title: closedItem.attachment,
          fileName: closedItem.fileName,
          remark: closedItem.remark,
          bytes: await pdf([closedItem.remark]),
        },
      ],
    },
  );
  secretary = secretaryOf(world, meeting.meetingId);
  await database.query(
    "postgres",
    "UPDATE agenda_item SET guests = $2, late_reason = $3, closed_reason = $3 WHERE id = $1",
    [meeting.items[2]!.id, JSON.stringify([{ name: closedItem.guest, role: "", from: "" }]), closedItem.reason],
  );
}, 60_000);

/** Everything that can happen at an item: each word in the place that its name says. */
async function happen(itemId: string, words: typeof openCourse): Promise<void> {
  const { chair, member, secretary: by, committeeId } = world;
  await as(by, async ({ tx, now }) => {
    const disqualification = await tx.disqualification.create({
      data: { agendaItemId: itemId, userId: chair.userId, ground: words.ground, state: "disqualified" },
    });
    await tx.itemAbsence.create({ data: { agendaItemId: itemId, userId: chair.userId, reason: "disqualified" } });
    const amendment = await tx.amendment.create({
      data: { agendaItemId: itemId, rank: 1, text: words.amendment, proposedById: member.userId, state: "rejected" },
    });
    const vote = { agendaItemId: itemId, question: words.question, method: "show", state: "closed", closedAt: now };
    await tx.vote.create({
      data: { ...vote, subject: "amendment", amendmentId: amendment.id, against: 7, result: "rejected" },
    });
    await tx.vote.create({
      data: { ...vote, subject: "disqualification", disqualificationId: disqualification.id, result: "adopted" },
    });
    await tx.minutesStatement.create({
      data: { agendaItemId: itemId, userId: member.userId, kind: "dissent", text: words.statement },
    });
    await tx.onward.create({ data: { agendaItemId: itemId, kind: "returned", note: words.onward, state: "done" } });
    await tx.followUpTask.create({
      data: { committeeId, agendaItemId: itemId, title: words.task, ownerId: by.userId },
    });
  });
}

const secrets = [...Object.values(closedItem), ...Object.values(closedAttachment)];
const steps = {
  publish: () => as(world.secretary, (unit) => publishMeeting(unit, { meetingId: meeting.meetingId })),
  withdraw: () =>
    as(world.secretary, (unit) => withdrawMeeting(unit, { meetingId: meeting.meetingId, reason: "Fejl" })),
  rename: () => changeCommittee(world, { slug: `udvalg-${Math.random().toString(36).slice(2, 8)}` }),
};

/** Every byte that the portal gives out of this municipality: its tables, and each file's bytes as they are and unpacked. */
async function givenOut(): Promise<string> {
  const files = await database.query<{ sha256: string }>(
    "sagsgang_portal",
    "SELECT DISTINCT sha256 FROM portal.document WHERE municipality_id = $1",
    [world.municipalityId],
  );
  const parts = [await wholePortal(database, world)];
  for (const { sha256 } of files) {
    const bytes = await fileStore().read(world.municipalityId, sha256);
    const file = onDisk(bytes);
    parts.push(
      bytes.toString("latin1"),
      bytes.toString("utf8"),
      unpacked(bytes),
      Buffer.from(unpacked(bytes), "latin1").toString("utf8"),
    );
    parts.push(
      judge("pdftotext", file, "-"),
      judge("pdfinfo", "-meta", file),
      judge("pdfinfo", "-struct-text", file),
      judge("pdfinfo", file),
    );
  }
  return parts.join("\n").replaceAll("\u00AD", "");
}
const standing = async (words: string[]) => {
  const all = await givenOut();
  return words.filter(
    (word) => all.includes(word) || all.includes(utf16(word)) || all.includes(encodeURIComponent(word)),
  );
};
/** As PDF strings write what isn't ASCII, in hexadecimal. */
const utf16 = (word: string) => Buffer.from(word, "utf16le").swap16().toString("hex");

describeWithJudges("what is closed", () => {
  test.each([
    ["agenda", { publishesAgenda: true }],
    ["case list", { publishesAgenda: false }],
  ])(
    "stands nowhere when the %s is published",
    async (_, settings) => {
      await changeCommittee(world, settings);
      await steps.publish();
      await makeWaitingDocuments(world.municipalityId);
      expect(await standing(["Projekt PLUS", "Valg af leverandør"])).toEqual(["Projekt PLUS", "Valg af leverandør"]);
      expect(await standing(secrets)).toEqual([]);
    },
    60_000,
  );

  test("nor when the minutes are, nor a decision that waits for the parties, nor how either came about", async () => {
    await holdMeeting(world, meeting, held);
    await happen(meeting.items[1]!.id, openCourse);
    await happen(meeting.items[2]!.id, closedCourse);
    const { ground, question, task, ...told } = openCourse;
    const never = [...secrets, ...Object.values(closedCourse), ground, question, task];
    const waiting = [held, ...Object.values(told), "Imod stemte: 7", "var inhabil", "på grund af inhabilitet"];
    await sealMinutes(world, meeting.meetingId);
    for (const item of meeting.items.filter(({ fixedKind }) => fixedKind !== "signaturePage"))
      await secretary.hold(item.id, true);
    await steps.publish();
    await makeWaitingDocuments(world.municipalityId);
    expect(await standing([...never, ...waiting])).toEqual([]);
    expect(await standing(["deltog ikke under punkterne 2 og 3."])).not.toEqual([]);
    await secretary.hold(meeting.items[1]!.id, false);
    await makeWaitingDocuments(world.municipalityId);
    expect(await standing([...never, ...waiting])).toEqual(waiting);
    await secretary.hold(meeting.items[1]!.id, true);
    await makeWaitingDocuments(world.municipalityId);
    expect(await standing([...never, ...waiting])).toEqual([]);
  }, 60_000);
});

describe("whatever is done with a published meeting, in any order", () => {
  type Step = "publish" | "withdraw" | "rename" | "close" | "open" | "hold" | "release" | "move";

  test("what is closed now stands nowhere in the portal, and what was never closed stands only while it is published", async () => {
    let open = true;
    let published = false;
    let day = 17;
    const item = () => meeting.items[1]!.id;
    const take: Record<Step, () => Promise<void>> = {
      publish: async () => void (await steps.publish()),
      withdraw: async () => void (published && (await steps.withdraw())),
      rename: steps.rename,
      close: async () => void (await secretary.setOpenness(item(), true, { publicTitle: "Et lukket punkt om noget" })),
      open: async () => void (await secretary.setOpenness(item(), false)),
      hold: () => secretary.hold(item(), true),
      release: () => secretary.hold(item(), false),
      move: () => secretary.move(`2022-11-${(day = day === 17 ? 24 : 17)}`),
    };
    const sequence = fc.array(fc.constantFrom(...(Object.keys(take) as Step[])), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sequence, async (names) => {
        for (const name of names) {
          await take[name]();
          if (name === "close" || name === "open") open = name === "open";
          if (name === "publish" || name === "withdraw") published = name === "publish";
          const all = await wholePortal(database, world);
          const found = (words: string[]) => words.filter((word) => all.includes(word));
          expect(found(secrets), names.join()).toEqual([]);
          if (!open || !published) expect(found(["Åben tekst.", "aaben.pdf", "Åbent bilag"]), names.join()).toEqual([]);
          if (!published) expect(found(["Valg af leverandør", "Projekt PLUS"]), names.join()).toEqual([]);
          if (open && name === "publish") expect(found(["Åben tekst."])).toEqual(["Åben tekst."]);
        }
      }),
      { numRuns: 8, interruptAfterTimeLimit: 40_000 },
    );
  }, 90_000);
});
