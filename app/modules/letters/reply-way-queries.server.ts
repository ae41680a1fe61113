import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { committeeItemOf } from "./internal/committee-item.server";
import { dayOf } from "./internal/field-facts.server";
import { letterToLock } from "./internal/letter-to-lock.server";
import { letterToSendOn } from "./internal/letter-to-send-on.server";
import { peopleOf, readableLetter, type WayLetter } from "./internal/locked-letter.server";
import { proofsOf } from "./internal/mail-delivery.server";
import { offeredSignatories } from "./internal/offered-signatories.server";
import { walkedBefore } from "./internal/walked-before.server";
import { wayRights, whoCan } from "./internal/way-rights";
import { lockBlockers } from "./lock-blockers";
import type { Capacity } from "./reply-letter";
import { nextStation, placeOf, previousStation, sendOnBlockers, wayStops } from "./reply-way";
import type { ReplyWay, WayDocument } from "./way-page";

/**
 * Everything about a letter's way: where it is, who has it, what stands in its way, who signs and has signed, what the committee
 * said, and how it was sent.
 * @throws not_found
 */
export async function replyWay(unit: Unit<Actor>, letterId: string): Promise<ReplyWay> {
  const { tx, actor } = unit;
  const letter = await readableLetter(unit, letterId);
  const comments = await tx.replyComment.findMany({ where: { letterId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  const people = await peopleOf(unit, [
    letter.authorId,
    letter.holderId,
    ...letter.stations.map(({ userId }) => userId),
    ...letter.steps.map(({ byId }) => byId),
    ...letter.signatories.map(({ userId }) => userId),
    ...comments.flatMap(({ byId, settledById }) => [byId, settledById]),
  ]);
  const nameOf = (id: string | null) => people.get(id ?? "")?.name ?? "";
  const holder = people.get(letter.holderId ?? "");
  const committee = await committeeItemOf(unit, letter);
  const rights = wayRights(actor, letter, holder, committee.state, await walkedBefore(unit, letter));
  const next = nextStation(letter);
  const previous = previousStation(letter);
  const at = placeOf(letter);
  const settles = rights.editSignatories;
  const chooses =
    rights.sendOn || rights.handOver || rights.editStations || rights.editSignatories || rights.replaceSignatory;
  return {
    letterId,
    version: letter.version,
    kind: letter.kind as ReplyWay["kind"],
    status: letter.status,
    stops: wayStops(letter),
    stations: letter.stations.map(({ key, title, userId }, index) => ({
      key,
      title,
      userId,
      name: index === at && holder ? holder.name : nameOf(userId),
      left: people.get(userId ?? "")?.left ?? false,
      state: letter.status === "inReview" && index === at ? "here" : index < at || pastAll(letter) ? "past" : "next",
    })),
    authorName: nameOf(letter.authorId),
    holder: holder ? { ...holder, dueOn: dayOf(letter.holderDueOn) } : null,
    next: next && { title: next.title, userId: next.userId, name: nameOf(next.userId) },
    previous: previous && { title: previous.title, name: nameOf(previous.userId) },
    steps: letter.steps
      .map(({ id, kind, byId, at: when, comment, toKey }) => ({
        id,
        kind,
        byName: nameOf(byId),
        at: when.toISOString(),
        comment,
        to: letter.stations.find(({ key }) => key === toKey)?.title ?? "",
      }))
      .toReversed(),
    comments: comments.map(({ id, text, blockId, quote, byId, at: when, settledAt, settledById }) => ({
      id,
      text,
      blockId,
      quote,
      byName: nameOf(byId),
      at: when.toISOString(),
      settledBy: settledAt ? nameOf(settledById) : null,
      maySettle: rights.comment && (settles || byId === actor.userId),
    })),
    signatories: letter.signatories.map(
      ({ municipalityId: _m, letterId: _l, position: _p, capacity, ...signatory }) => {
        const signature = letter.signatures.find(
          ({ signatoryId, bodySha256 }) => signatoryId === signatory.id && bodySha256 === letter.bodySha256,
        );
        return {
          ...signatory,
          capacity: capacity as Capacity,
          left: people.get(signatory.userId)?.left ?? true,
          signed: signature ? { at: signature.signedAt.toISOString(), code: signature.code } : null,
        };
      },
    ),
    earlierSignatures: letter.signatures
      .filter(({ bodySha256 }) => bodySha256 !== letter.bodySha256)
      .map(({ name, signedAt, code }) => ({ name, at: signedAt.toISOString(), code })),
    committee: { ...committee, committeeId: letter.inquiry.committeeId },
    blockers: await blockersOf(unit, letter, rights),
    body: await documentOf(unit, letter.bodyDocumentId),
    bodySha256: letter.bodySha256,
    sealed: await documentOf(unit, letter.sealedDocumentId),
    deliveries: await proofsOf(unit, letterId),
    recipientEmail: letter.recipientEmail,
    hasMailServer: settings().smtpUrl !== undefined,
    rights,
    whoCan: whoCan(actor, letter, holder, rights),
    people: chooses ? await everybody(unit) : [],
    committees: rights.putToCommittee ? await committeesToPutTo(unit) : [],
    offered: rights.editSignatories ? await offeredSignatories(unit, letter) : [],
    today: copenhagenDate(unit.now),
  };
}

const pastAll = ({ status }: WayLetter): boolean =>
  status !== "draft" && status !== "inReview" && status !== "discarded";

async function blockersOf(unit: Unit<Actor>, letter: WayLetter, rights: ReplyWay["rights"]) {
  if (rights.sendOn) {
    // Whom it goes to is chosen in the dialog, where nobody stands at the station yet.
    return sendOnBlockers(await letterToSendOn(unit, letter)).filter(({ code }) => code !== "noPerson");
  }
  return rights.lock ? lockBlockers((await letterToLock(unit, letter)).facts) : [];
}

async function documentOf({ tx }: Unit, id: string | null): Promise<WayDocument | null> {
  return id ? tx.issuedDocument.findFirst({ where: { id }, select: { id: true, state: true, problem: true } }) : null;
}

const everybody = ({ tx }: Unit) =>
  tx.$queryRaw<{ id: string; name: string; title: string }[]>`
    SELECT id, name, title FROM "user" WHERE deactivated_at IS NULL ORDER BY name COLLATE "da-DK-x-icu"`;

async function committeesToPutTo(unit: Unit<Actor>) {
  const rows = await unit.tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM committee WHERE active ORDER BY name COLLATE "da-DK-x-icu"`;
  return rows.filter(({ id }) => may(unit.actor, "createProposal", { committeeId: id }));
}
