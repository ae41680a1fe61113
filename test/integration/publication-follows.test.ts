import sax from "sax";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fileStore } from "~/modules/files/file-store.server";
import { editMunicipality } from "~/modules/identity/edit-municipality.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { dispatchSupplement } from "~/modules/meetings/dispatch-supplement.server";
import { namesInPortal } from "~/modules/publishing/follow-names.server";
import { findFile, findPage, findTrace } from "~/modules/publishing/portal-queries.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { remakePages } from "~/modules/publishing/remake-pages.server";
import { withdrawMeeting } from "~/modules/publishing/withdraw-meeting.server";
import { overrideSettings } from "~/platform/env.server";
import { resetClock, setClock } from "~/platform/clock";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { createUser } from "../factories/actors";
import { agendaWorld, createDraftMeeting, createProposal, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, holdMeeting, sealMinutes, type HeldMeeting } from "../factories/held-meetings";
import { addressOf, changeCommittee, secretaryOf, wholePortal } from "../factories/portal";
import { pdf } from "../fixtures/files/pdfs";
import { ownDatabase, type OwnDatabase } from "./database";
import { textOf } from "./pdf-judges";

let database: OwnDatabase;
let world: AgendaWorld;
let meeting: HeldMeeting;
let secretary: ReturnType<typeof secretaryOf>;
let base: string;

const OPEN = "Rekordsommerfugl";

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
  meeting = await dispatchedMeeting(world, { open: `Ordet er ${OPEN}.`, closed: "Hemmeligt." }, [
    { title: "Tal", bytes: await pdf(["Et tal."]) },
  ]);
  secretary = secretaryOf(world, meeting.meetingId);
  base = await addressOf(database, world, "2022-11-17");
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const publish = async () => {
  await as(world.secretary, (unit) => publishMeeting(unit, { meetingId: meeting.meetingId }));
  await makeWaitingDocuments(world.municipalityId);
};
const pageAt = async (path: string) => (await findPage(path))?.body.toString() ?? "";
/** Which of these stand anywhere in what the public can read. */
const found = async (...words: string[]) => {
  const all = await wholePortal(database, world);
  return words.filter((word) => all.includes(word));
};
const historyOf = async (meetingId: string) =>
  (
    await as(world.secretary, ({ tx }) =>
      tx.auditEvent.findMany({
        where: { subject: `meeting:${meetingId}`, kind: "meeting.publicationFollowed" },
        orderBy: { sequence: "asc" },
      }),
    )
  ).map(({ data }) => (data as { changes: string[] }).changes);
const remake = () => remakePages({ municipalityId: world.municipalityId });
const home = () => base.split("/").slice(0, 2).join("/");
const committee = () => base.split("/").slice(0, 3).join("/");

describe("an item that is closed after publication", () => {
  test("goes at once, with text, attachments and PDF; their addresses say that they were withdrawn", async () => {
    await publish();
    const attachment = `${base}/2/bilag/1/bilag.pdf`;
    expect(await findFile(attachment)).not.toBeNull();
    await secretary.setOpenness(meeting.items[1]!.id, true);
    expect(await found(OPEN)).toEqual([]);
    expect(await pageAt(`${base}/2`)).toContain("En personsag");
    expect(await findFile(`${base}/dagsorden.pdf`)).toBeNull();
    expect(await findTrace(attachment)).toMatchObject({ withdrawnAt: expect.any(Date) as Date });
    expect(await historyOf(meeting.meetingId)).toEqual([["punkt 2 er lukket"]]);
    await makeWaitingDocuments(world.municipalityId);
    const { sha256 } = (await findFile(`${base}/dagsorden.pdf`))!;
    expect((await fileStore().read(world.municipalityId, sha256)).includes(OPEN)).toBe(false);
  }, 60_000);

  test("has no words at all while its public title holds a CPR number", async () => {
    await publish();
    await secretary.setOpenness(meeting.items[1]!.id, true, { publicTitle: "Sag om 010170-1234" });
    expect(await found("010170", OPEN)).toEqual([]);
    expect(await pageAt(`${base}/2`)).toContain("Lukket punkt");
  });

  test("opened again it waits for somebody to publish", async () => {
    await publish();
    await secretary.setOpenness(meeting.items[1]!.id, true);
    await secretary.setOpenness(meeting.items[1]!.id, false);
    expect(await pageAt(`${base}/2`)).not.toContain(OPEN);
    await publish();
    expect(await pageAt(`${base}/2`)).toContain(OPEN);
    expect(await findFile(`${base}/2/bilag/1/bilag.pdf`)).not.toBeNull();
    expect(await findTrace(`${base}/2/bilag/9/x.pdf`)).toBeNull();
  });
});

describe("published minutes", () => {
  const DECIDED = "Indstillingen tiltrædes.";
  beforeEach(async () => {
    await publish();
    await holdMeeting(world, meeting, DECIDED);
    await sealMinutes(world, meeting.meetingId);
    await publish();
  }, 60_000);

  test("lose a decision when it waits for the parties, and get it back when they are told, without publishing again", async () => {
    const item = meeting.items[1]!.id;
    const shown = async () => (await pageAt(`${base}/2`)).includes(DECIDED);
    expect(await shown()).toBe(true);
    await secretary.hold(item, true);
    expect(await shown()).toBe(false);
    expect(await pageAt(`${base}/2`)).toContain("når sagens parter har fået besked");
    expect(await findFile(`${base}/referat.pdf`)).toBeNull();
    expect(await findFile(`${base}/dagsorden.pdf`)).not.toBeNull();
    await secretary.hold(item, false);
    expect(await shown()).toBe(true);
    expect(await historyOf(meeting.meetingId)).toEqual([
      ["beslutningen i punkt 2 er taget ned"],
      ["beslutningen i punkt 2 er offentlig"],
    ]);
    await makeWaitingDocuments(world.municipalityId);
    expect(await findFile(`${base}/referat.pdf`)).not.toBeNull();
  }, 60_000);

  test("a decision that the screening stops stays down when the parties are told", async () => {
    const item = meeting.items[1]!.id;
    await secretary.hold(item, true);
    await database.query(
      "postgres",
      "UPDATE decision SET text = 'Borgeren 010170-1234 får hjælp.' WHERE agenda_item_id = $1",
      [item],
    );
    await secretary.hold(item, false);
    expect(await found("010170")).toEqual([]);
    expect(await pageAt(`${base}/2`)).toContain("når sagens parter har fået besked");
  });

  test("keep the agenda's PDF at its address, and lead to it", async () => {
    expect(await pageAt(base)).toContain(`${base}/dagsorden.pdf`);
    expect((await findFile(`${base}/dagsorden.pdf`))!.sha256).not.toBe((await findFile(`${base}/referat.pdf`))!.sha256);
  });
});

describe("a moved meeting", () => {
  test("leads on from every old address, straight to the newest, and back again without a circle", async () => {
    await publish();
    const other = await addressOf(database, world, "2022-11-24");
    const third = await addressOf(database, world, "2022-12-01");
    await secretary.move("2022-11-24");
    for (const suffix of ["", "/2", "/dagsorden.pdf", "/2/bilag/1/bilag.pdf"])
      expect(await findTrace(base + suffix), suffix).toEqual({ movedTo: other + suffix });
    expect(await pageAt(other)).toContain("24. november 2022");
    await secretary.move("2022-12-01");
    expect(await findTrace(base)).toEqual({ movedTo: third });
    expect(await findTrace(other)).toEqual({ movedTo: third });
    await secretary.move("2022-11-17");
    expect(await findTrace(third)).toEqual({ movedTo: base });
    expect(await pageAt(base)).toContain("17. november 2022");
    expect(
      await database.query("postgres", "SELECT path FROM portal.redirect WHERE target = path OR path = $1", [base]),
    ).toEqual([]);
    expect(await historyOf(meeting.meetingId)).toContainEqual(["mødet er flyttet til 24. november 2022"]);
    await makeWaitingDocuments(world.municipalityId);
    expect(await findTrace(`${other}/dagsorden.pdf`)).toEqual({ movedTo: `${base}/dagsorden.pdf` });
  });

  test("a new meeting at the old address wins over the way on", async () => {
    await publish();
    await secretary.move("2022-11-24");
    const meetingId = await createDraftMeeting(world);
    const { version } = await as(world.secretary, ({ tx }) =>
      tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }),
    );
    await as(world.secretary, (unit) => dispatchAgenda(unit, { meetingId, version }));
    await as(world.secretary, (unit) => publishMeeting(unit, { meetingId }));
    expect(await pageAt(base)).toContain("17. november 2022");
    await as(world.secretary, (unit) => withdrawMeeting(unit, { meetingId, reason: "En fejl" }));
    expect(await findTrace(base)).toEqual({ movedTo: await addressOf(database, world, "2022-11-24") });
  });

  test("withdrawn after the move, old and new address both say so", async () => {
    await publish();
    await secretary.move("2022-11-24");
    await as(world.secretary, (unit) => withdrawMeeting(unit, { meetingId: meeting.meetingId, reason: "En fejl" }));
    for (const address of [base, await addressOf(database, world, "2022-11-24"), `${base}/2/bilag/1/bilag.pdf`])
      expect(await findTrace(address), address).toMatchObject({ withdrawnAt: expect.any(Date) as Date });
    expect(await found("bilag.pdf")).toEqual([]);
  });

  test("a place with a CPR number in it is left out until it is mended", async () => {
    await publish();
    await secretary.move("2022-11-17", "Hos borger 010170-1234");
    expect(await found("010170")).toEqual([]);
  });
});

test("a cancelled meeting says so on its pages, its committee's page and in the feed", async () => {
  await publish();
  await secretary.cancel();
  for (const path of [base, `${base}/2`]) expect(await pageAt(path)).toContain("Mødet er aflyst");
  expect(await pageAt(committee())).toContain("Aflyst");
  expect(await pageAt(`${home()}/feed.xml`)).toContain("Aflyst: Dagsorden");
  expect(await findFile(`${base}/dagsorden.pdf`)).not.toBeNull();
});

describe("names and addresses", () => {
  test("a renamed committee shows its new name at once in overviews, then on its meetings, which say what the PDF calls it", async () => {
    await publish();
    await changeCommittee(world, { name: "Arbejdsmarkedsudvalget" });
    expect(await pageAt(home())).toContain("Arbejdsmarkedsudvalget");
    expect(await pageAt(`${home()}/feed.xml`)).toContain("Arbejdsmarkedsudvalget");
    await remake();
    expect(await pageAt(base)).toContain("Udvalget hed Beskæftigelsesudvalget, da PDF’en blev lavet.");
    expect(await pageAt(`${base}/2`)).toContain("Arbejdsmarkedsudvalget");
  });

  test("a committee's new address has everything, and the old ones lead straight to it", async () => {
    await publish();
    const old = committee();
    await changeCommittee(world, { slug: "arbejdsmarkedsudvalget" });
    await changeCommittee(world, { slug: "arbejdsmarked" });
    const present = await addressOf(database, world, "2022-11-17");
    expect(present).toBe(`${home()}/arbejdsmarked/2022-11-17`);
    for (const suffix of [
      "",
      "/2022-11-17",
      "/2022-11-17/2",
      "/2022-11-17/dagsorden.pdf",
      "/2022-11-17/2/bilag/1/bilag.pdf",
    ])
      for (const from of [old, `${home()}/arbejdsmarkedsudvalget`])
        expect(await findTrace(from + suffix), from + suffix).toEqual({ movedTo: `${home()}/arbejdsmarked${suffix}` });
    await remake();
    expect(await pageAt(present)).toContain(`${home()}/arbejdsmarked/2022-11-17/2`);
    expect(await found(`href="${old}`)).toEqual([]);
    await secretaryOf(world, meeting.meetingId).move("2022-11-24");
    expect(await findTrace(base)).toEqual({ movedTo: `${home()}/arbejdsmarked/2022-11-24` });
  });

  test("the municipality's name and contact stand on every page", async () => {
    await publish();
    const administrator = await createUser(world.municipalityId, { roles: ["systemAdministrator"] });
    await as(administrator, async (unit) => {
      const { version, accent, caseNumberPattern, outcomes } = await unit.tx.municipality.findFirstOrThrow();
      await namesInPortal(editMunicipality)(unit, {
        version,
        accent,
        caseNumberPattern,
        outcomes,
        hidesSmallGroups: true,
        name: "Nyby Kommune",
        contactEmail: "",
        contactPhone: "99 00 00 00",
        address: "",
      });
    });
    await remake();
    for (const path of [home(), committee(), base, `${base}/2`]) expect(await pageAt(path)).toContain("99 00 00 00");
    const names = await database.query<{ name: string }>(
      "sagsgang_portal",
      "SELECT name FROM portal.municipality WHERE slug = $1",
      [home().slice(1)],
    );
    expect(names).toEqual([{ name: "Nyby Kommune" }]);
  });

  test("settings that no page shows set nothing going", async () => {
    await publish();
    const stale = () =>
      database.query("postgres", "SELECT path FROM portal.page WHERE markup = '' AND municipality_id = $1", [
        world.municipalityId,
      ]);
    await changeCommittee(world, { noticeDays: 6 });
    expect(await stale()).toEqual([]);
    await changeCommittee(world, { name: "Nyt navn" });
    expect((await stale()).length).toBeGreaterThan(0);
  });

  test("a committee that no longer meets is listed apart, and what it published stands", async () => {
    await publish();
    await changeCommittee(world, { active: false, publishesMinutes: false });
    expect(await pageAt(home())).toMatch(/Tidligere udvalg.*Beskæftigelsesudvalget/s);
    expect(await pageAt(base)).toContain("Projekt PLUS");
  });
});

describe("a new release", () => {
  test("makes the pages of an earlier one anew; one that comes out the same keeps ETag and time", async () => {
    await publish();
    const before = await findPage(base);
    const [{ at } = { at: null }] = await database.query(
      "postgres",
      "SELECT published_at AS at FROM portal.page WHERE path = $1",
      [base],
    );
    await database.query("postgres", "UPDATE portal.page SET markup = 'earlier'");
    await database.query("postgres", "UPDATE portal.page SET body = 'gammel', etag = 'gammel' WHERE path = $1", [
      `${base}/2`,
    ]);
    setClock(new Date("2022-11-09T08:00:00Z"));
    await remake();
    expect(await pageAt(`${base}/2`)).toContain(OPEN);
    expect(await findPage(base)).toEqual(before);
    expect(
      await database.query("postgres", "SELECT published_at AS at FROM portal.page WHERE path = $1", [base]),
    ).toEqual([{ at }]);
    expect(
      await database.query(
        "postgres",
        "SELECT path FROM portal.page WHERE markup = 'earlier' AND municipality_id = $1",
        [world.municipalityId],
      ),
    ).toEqual([]);
  });

  test("under another public address, too", async () => {
    await publish();
    overrideSettings({ baseUrl: "https://politik.nyby.dk" });
    await remake();
    for (const path of [home(), base, `${base}/2`]) expect(await pageAt(path)).toContain("https://politik.nyby.dk/");
    overrideSettings({ baseUrl: "http://127.0.0.1:3000" });
  });

  test("reads content that an earlier release stored", async () => {
    await publish();
    await database.query(
      "postgres",
      "UPDATE portal.meeting SET data = data - '{cancelled,dispatchedAt,changedAt}'::text[] WHERE id = $1",
      [meeting.meetingId],
    );
    await database.query("postgres", "UPDATE portal.page SET markup = 'earlier'");
    await remake();
    expect(await pageAt(base)).toContain("17. november 2022");
    await secretary.cancel();
    expect(await pageAt(base)).toContain("Mødet er aflyst");
  });

  test("as time passes, a coming meeting becomes a held one", async () => {
    await publish();
    expect(await pageAt(committee())).toContain("Kommende møder");
    setClock(new Date("2022-11-18T08:00:00Z"));
    await remake();
    expect(await pageAt(committee())).not.toContain("Kommende møder");
    expect(await pageAt(committee())).toContain("Møder i 2022");
  });

  test("a municipality that has published nothing has its pages all the same, and isn't on the front", async () => {
    await remake();
    expect(await pageAt(home())).toContain("Beskæftigelsesudvalget");
    expect(await pageAt(committee())).toContain("ikke offentliggjort nogen møder endnu");
    expect(
      await database.query("sagsgang_portal", "SELECT slug FROM portal.municipality WHERE slug = $1", [
        home().slice(1),
      ]),
    ).toEqual([]);
  });
});

test("addresses are found however they are written", async () => {
  await publish();
  for (const written of [`${base}/`, base.toUpperCase(), `${base}//2`])
    expect(await findTrace(written)).toEqual({ movedTo: written.endsWith("2") ? `${base}/2` : base });
  expect(await findTrace(`${base}/2/`)).toEqual({ movedTo: `${base}/2` });
  expect(await findTrace(`${base}/99`)).toBeNull();
  expect(await findTrace("/%E0%A4%A")).toBeNull();
});

test("after a supplementary agenda the public has the whole agenda again, with what was added, when and why", async () => {
  await publish();
  const proposalId = await createProposal(world, { title: "En sag, der haster", text: "Hastetekst." });
  await as(world.secretary, (unit) => addProposalItem(unit, { meetingId: meeting.meetingId, proposalId }));
  setClock(new Date("2022-11-14T08:00:00Z"));
  const { version } = await as(world.secretary, ({ tx }) =>
    tx.meeting.findUniqueOrThrow({ where: { id: meeting.meetingId } }),
  );
  await as(world.secretary, (unit) =>
    dispatchSupplement(unit, { meetingId: meeting.meetingId, version, reason: "Fristen udløber 1. december." }),
  );
  expect(await found("En sag, der haster")).toEqual([]);
  await publish();
  const added = "Føjet til dagsordenen 14. november 2022: Fristen udløber 1. december.";
  expect(await pageAt(base)).toContain("Dagsorden med tillæg");
  for (const path of [base, `${base}/6`]) expect(await pageAt(path)).toContain(added);
  expect(await pageAt(`${base}/2`)).not.toContain("Føjet til");
  const { sha256 } = (await findFile(`${base}/dagsorden.pdf`))!;
  const text = textOf(await fileStore().read(world.municipalityId, sha256));
  for (const words of ["Dagsorden med tillæg", "Punkt 6 er føjet til 14. november 2022.", OPEN, "Hastetekst."])
    expect(text).toContain(words);
}, 60_000);

test("feed and site map are XML that a strict parser reads, with addresses that stand", async () => {
  await publish();
  const addresses: string[] = [];
  for (const path of [`${home()}/feed.xml`, `${home()}/sitemap.xml`]) {
    const parser = sax.parser(true, { xmlns: true });
    parser.onerror = (error) => {
      throw error;
    };
    parser.ontext = (text) => void (text.startsWith("http") && addresses.push(text));
    parser.onopentag = ({ name, attributes }) => {
      if (name === "link") addresses.push((attributes["href"] as { value: string }).value);
    };
    parser.write(await pageAt(path)).close();
  }
  const paths = new Set(addresses.map((one) => new URL(one).pathname));
  expect([...paths]).toContain(base);
  for (const path of paths) expect(await findPage(path), path).not.toBeNull();
});
