import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reopenMinutes } from "~/modules/decisions/reopen-minutes.server";
import { startSigning } from "~/modules/decisions/start-signing.server";
import { verifyUpload, type IssuedHere } from "~/modules/pdf/verify-upload.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { withdrawMeeting } from "~/modules/publishing/withdraw-meeting.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createMunicipality, systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, holdMeeting } from "../factories/held-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;

beforeAll(async () => {
  database = await ownDatabase();
  setClock(new Date("2022-11-08T08:00:00Z"));
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

/** What /kontrol knows of a file with these bytes. */
async function knownOf(bytes: Buffer): Promise<IssuedHere | null> {
  const body = new FormData();
  body.append("fil", new File([new Uint8Array(bytes)], "fil.pdf", { type: "application/pdf" }));
  const [file] = await verifyUpload(new Request("http://127.0.0.1/kontrol", { method: "POST", body }), "127.0.0.1");
  const { outcome } = file!;
  if ("problem" in outcome) throw new Error(outcome.problem);
  return outcome.issued;
}

const anyPdf = () => Buffer.from(`%PDF-1.7\n% ${randomUUID()}\n%%EOF\n`);
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("what it may say", () => {
  test.each([
    ["agenda", "members", { edition: "members", title: null, standing: "current" }],
    ["agendaDraft", "members", null],
  ])("of a document of kind %s, %s edition", async (kind, edition, known) => {
    const municipalityId = await createMunicipality({ name: "Prøvekommunen" });
    const bytes = anyPdf();
    const data = { kind, edition, title: `Prøve ${kind}`, subject: "meeting:x", input: {}, inputSha256: "" };
    await unitOfWork(systemIn(municipalityId), ({ tx }) =>
      tx.issuedDocument.create({ data: { ...data, state: "ready", fileSha256: sha256(bytes) } }),
    );
    const found = await knownOf(bytes);
    if (known) expect(found).toMatchObject({ kind, municipality: "Prøvekommunen", ...known });
    else expect(found).toBeNull();
  });
});

describe("whether it still holds", () => {
  let world: AgendaWorld;
  let meetingId: string;

  beforeAll(async () => {
    world = await agendaWorld();
    const meeting = await dispatchedMeeting(world, { open: "Åbent.", closed: "Lukket." });
    ({ meetingId } = meeting);
    await holdMeeting(world, meeting);
  });

  /** The newest document of its kind, as if the worker had made it with these bytes. */
  const made = (kind: string, edition: string, bytes: Buffer) =>
    as(world.secretary, async ({ tx }) => {
      const { id } = await tx.issuedDocument.findFirstOrThrow({
        where: { kind, edition, subject: `meeting:${meetingId}` },
        orderBy: { createdAt: "desc" },
      });
      await tx.issuedDocument.update({ where: { id }, data: { state: "ready", fileSha256: sha256(bytes) } });
    });
  const lock = () => as(world.secretary, (unit) => startSigning(unit, { meetingId }));
  const reopen = () => as(world.secretary, (unit) => reopenMinutes(unit, { meetingId }));

  test("minutes for signature, until they are opened again; the same bytes hold when they are locked once more", async () => {
    const [first, second] = [anyPdf(), anyPdf()];
    await lock();
    await made("minutesBody", "members", first);
    expect(await knownOf(first)).toMatchObject({ kind: "minutesBody", title: null, standing: "current" });
    await reopen();
    expect(await knownOf(first)).toMatchObject({ kind: "minutesBody", title: null, standing: "replaced" });
    await lock();
    await made("minutesBody", "members", second);
    expect(await knownOf(first)).toMatchObject({ standing: "replaced" });
    expect(await knownOf(second)).toMatchObject({ standing: "current" });
    await reopen();
    await lock();
    await made("minutesBody", "members", first);
    expect(await knownOf(first)).toMatchObject({ standing: "current" });
  });

  test("a public document, until a newer one is published, or it is withdrawn", async () => {
    const [first, second] = [anyPdf(), anyPdf()];
    const publish = () => as(world.secretary, (unit) => publishMeeting(unit, { meetingId }));
    const { kind } = await publish();
    await made(kind, "public", first);
    expect(await knownOf(first)).toMatchObject({ edition: "public", kind, standing: "current" });
    expect((await knownOf(first))?.title).toContain("Beskæftigelsesudvalget");
    await publish();
    await made(kind, "public", second);
    expect([await knownOf(first), await knownOf(second)]).toMatchObject([
      { standing: "replaced", title: expect.any(String) as string },
      { standing: "current" },
    ]);
    await as(world.secretary, (unit) => withdrawMeeting(unit, { meetingId, reason: "Fejl" }));
    for (const bytes of [first, second])
      expect(await knownOf(bytes)).toMatchObject({ standing: "withdrawn", title: null });
  });
});
