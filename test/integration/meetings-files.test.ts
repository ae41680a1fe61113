import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addFreeItem } from "~/modules/meetings/add-free-item.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { itemAttachment, itemPicture } from "~/modules/meetings/item-files.server";
import { retryAgendaDocument } from "~/modules/meetings/retry-agenda-document.server";
import { setItemOpenness } from "~/modules/meetings/set-item-openness.server";
import type { Actor } from "~/modules/identity/actor";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, createProposal, type AgendaWorld } from "../factories/agendas";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let elsewhere: AgendaWorld;
let meetingId: string;
let itemId: string;
let proposalId: string;
let attachments: Record<string, string>;

beforeAll(async () => {
  database = await ownDatabase();
  elsewhere = await agendaWorld();
});
beforeEach(async () => {
  world = await agendaWorld();
  meetingId = await createDraftMeeting(world, "2027-11-18");
  proposalId = await createProposal(world, { attachments: [{ title: "Åbent" }, { title: "Lukket", closed: true }] });
  itemId = (await as(world.secretary, (unit) => addProposalItem(unit, { meetingId, proposalId }))).itemId;
  const rows = await all(({ tx }) => tx.attachment.findMany({ where: { proposalId } }));
  attachments = Object.fromEntries(rows.map(({ title, id }) => [title, id]));
});
afterAll(() => database.drop());

const as = <T>(actor: Actor, work: (unit: Unit<Actor>) => Promise<T>) => unitOfWork(actor, work);
const all = <T>(work: (unit: Unit) => Promise<T>) => unitOfWork(systemIn(world.municipalityId), work);
const dispatch = (version: number) => as(world.secretary, (unit) => dispatchAgenda(unit, { meetingId, version }));
const fetch = (actor: Actor, title: string) =>
  as(actor, (unit) => itemAttachment(unit, { meetingId, itemId, attachmentId: attachments[title]! })).then(
    () => "yes",
    (error: { code: string }) => error.code,
  );

describe("an item's attachments", () => {
  test("while the agenda is made, its makers' alone", async () => {
    expect([await fetch(world.secretary, "Åbent"), await fetch(world.chair, "Lukket")]).toEqual(["yes", "yes"]);
    for (const actor of [world.member, world.caseworker, elsewhere.secretary])
      expect(await fetch(actor, "Åbent")).toBe("not_found");
  });

  test("sent out, for who sees the meeting; a closed one for who reads what is closed", async () => {
    await dispatch(2);
    for (const actor of [world.member, world.mayor])
      expect([await fetch(actor, "Åbent"), await fetch(actor, "Lukket")]).toEqual(["yes", "yes"]);
    expect([await fetch(world.caseworker, "Åbent"), await fetch(world.caseworker, "Lukket")]).toEqual([
      "yes",
      "not_found",
    ]);
    expect(await fetch(elsewhere.member, "Åbent")).toBe("not_found");
  });

  test("a closed item's are closed with it", async () => {
    await as(world.secretary, (unit) =>
      setItemOpenness(unit, {
        meetingId,
        itemId,
        version: 1,
        closed: true,
        closedReason: "Pris",
        publicTitle: "Sag",
        publicSummary: "",
      }),
    );
    await dispatch(3);
    expect([await fetch(world.member, "Åbent"), await fetch(world.caseworker, "Åbent")]).toEqual(["yes", "not_found"]);
  });

  test("the file that went out stays, though it is taken off the case afterwards", async () => {
    await dispatch(2);
    await all(({ tx }) => tx.attachment.deleteMany({ where: { proposalId } }));
    expect(await fetch(world.member, "Åbent")).toBe("yes");
  });

  test("a late item's are not out before its supplementary agenda", async () => {
    await dispatch(2);
    const late = await createProposal(world, { attachments: [{ title: "Sent" }] });
    itemId = (await as(world.secretary, (unit) => addProposalItem(unit, { meetingId, proposalId: late }))).itemId;
    const [row] = await all(({ tx }) => tx.attachment.findMany({ where: { proposalId: late } }));
    attachments["Sent"] = row!.id;
    expect(await fetch(world.member, "Sent")).toBe("not_found");
  });

  test("a picture that isn't in the text is no picture of it", async () => {
    const ids = { meetingId, itemId, sha256: "0".repeat(64) };
    await expect(as(world.secretary, (unit) => itemPicture(unit, ids))).rejects.toMatchObject({ code: "not_found" });
  });

  test("an item without a case has none", async () => {
    itemId = (await as(world.secretary, (unit) => addFreeItem(unit, { meetingId, title: "Besøg" }))).itemId;
    expect(await fetch(world.secretary, "Åbent")).toBe("not_found");
  });
});

describe("a PDF that failed", () => {
  const failed = async () => {
    await dispatch(2);
    const [document] = await all(({ tx }) => tx.issuedDocument.findMany({ where: { kind: "agenda" } }));
    await all(({ tx }) =>
      tx.issuedDocument.update({ where: { id: document!.id }, data: { state: "failed", problem: "Det gik ikke." } }),
    );
    return document!.id;
  };
  const retry = (actor: Actor, documentId: string, meeting = meetingId) =>
    as(actor, (unit) => retryAgendaDocument(unit, { meetingId: meeting, documentId }));

  test("is made again at the secretary's word, once", async () => {
    const id = await failed();
    await retry(world.secretary, id);
    const document = await all(({ tx }) => tx.issuedDocument.findFirstOrThrow({ where: { id } }));
    expect(document).toMatchObject({ state: "waiting", problem: null });
    await expect(retry(world.secretary, id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("not by others, and not through another meeting", async () => {
    const id = await failed();
    await expect(retry(world.member, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(retry(elsewhere.secretary, id)).rejects.toMatchObject({ code: "not_found" });
    const other = await createDraftMeeting(world, "2027-12-16");
    await expect(retry(world.secretary, id, other)).rejects.toMatchObject({ code: "not_found" });
    const document = await all(({ tx }) => tx.issuedDocument.findFirstOrThrow({ where: { id } }));
    expect(document.state).toBe("failed");
  });
});
