import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { barredItems } from "~/modules/meetings/barred-items.server";
import { canSee } from "~/modules/meetings/meeting-access";
import { onwardInWords } from "~/modules/meetings/onward";
import { stayedItems } from "~/modules/meetings/stayed-items.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { ItemCourse, NoticeView, OnwardView, OwnCourse, StayedCase } from "./course";
import type { DisqualificationState } from "./disqualification";
import { takesPartIn } from "./internal/acting-for.server";
import { loadItem } from "./internal/load-item.server";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { targetOf } from "./internal/onward-facts.server";
import { isDecided } from "./internal/settle-disqualification.server";
import { targetsAfter } from "./internal/targets.server";
import { attendanceRows } from "./presence-queries.server";
import { referralFault } from "./referable";

/** An item's course for whoever records the meeting. @throws not_found, forbidden */
export async function itemCourse(unit: Unit<Actor>, itemId: string): Promise<ItemCourse> {
  const { tx, actor } = unit;
  const item = await loadItem(unit, itemId);
  const meeting = await loadMeeting(unit, item.meetingId);
  assertMay(actor, "recordDecision", subjectOf(meeting));
  const rows = await attendanceRows(unit, meeting);
  const onward = await tx.onward.findFirst({ where: { agendaItemId: itemId } });
  const referrals = await referralsOf(unit, itemId);
  const targets = await targetsAfter(unit, meeting.startsAt);
  const stays = (await stayedItems(unit, [itemId])).get(itemId);
  const mayReadIt = !(await barredItems(unit, meeting.id)).has(itemId);
  return {
    meetingId: meeting.id,
    item: {
      id: item.id,
      number: item.number ?? "",
      isFixed: item.fixedKind !== null,
      isSignaturePage: item.fixedKind === "signaturePage",
    },
    inSession: meeting.status === "inSession",
    decided: meeting.status === "closed" || (await isDecided(unit, itemId)),
    notices: await noticesOf(unit, itemId),
    people: rows
      .filter(({ office, substituteForId }) => office !== "substitute" || substituteForId !== null)
      .map(({ userId, name }) => ({ userId, name })),
    onward: onward && onward.state !== "calledOff" && mayReadIt ? await onwardView(unit, onward) : null,
    onwardVersion: onward?.version ?? 0,
    later: targets.find(({ committeeId }) => committeeId === meeting.committeeId)?.options ?? [],
    others: targets
      .filter(({ committeeId }) => committeeId !== meeting.committeeId)
      .map(({ committee, options }) => ({ committee, options })),
    owners: await ownersIn(unit),
    ownerId: item.proposal?.authorId ?? null,
    referrals,
    stayed: stays?.words ?? "",
    isStayed: stays?.stayed ?? false,
    referralFault: (await faultOf(unit, item)) ?? null,
  };
}

/** The item for the member themself; null for who has no seat at this meeting. @throws not_found */
export async function ownCourse(unit: Unit<Actor>, itemId: string): Promise<OwnCourse | null> {
  const { actor } = unit;
  const item = await loadItem(unit, itemId);
  const meeting = await loadMeeting(unit, item.meetingId);
  if (!canSee(actor, meeting)) throw notFound();
  if (!may(actor, "takePart", subjectOf(meeting))) return null;
  const own = (await attendanceRows(unit, meeting)).find(({ userId }) => userId === actor.userId);
  if (!own) return null;
  const notice = (await noticesOf(unit, itemId)).find(({ userId }) => userId === actor.userId) ?? null;
  const open = meeting.status === "dispatched" || meeting.status === "inSession";
  const fault = await faultOf(unit, item);
  const barred = (await barredItems(unit, meeting.id)).has(itemId);
  return {
    meetingId: meeting.id,
    itemId,
    itemNumber: item.number ?? "",
    notice: notice?.state === "withdrawn" ? null : notice,
    mayGiveNotice:
      open &&
      item.fixedKind !== "signaturePage" &&
      (notice === null || notice.state === "withdrawn") &&
      !(await isDecided(unit, itemId)),
    referred: (await referralsOf(unit, itemId)).some(
      ({ userId, state }) => userId === actor.userId && state === "declared",
    ),
    mayRefer: meeting.status === "inSession" && fault === undefined && takesPartIn(own, itemId),
    stayed: barred ? "" : ((await stayedItems(unit, [itemId])).get(itemId)?.words ?? ""),
  };
}

/** The meeting's stayed cases, with where each can be sent. @throws not_found, forbidden */
export async function stayedCases(
  unit: Unit<Actor>,
  meetingId: string,
): Promise<{ meeting: { id: string; committee: string; startsAt: string; status: string }; cases: StayedCase[] }> {
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(unit.actor, "chooseWayOn", subjectOf(meeting));
  const barred = await barredItems(unit, meetingId);
  const items = await unit.tx.agendaItem.findMany({
    where: { meetingId, referrals: { some: { state: "declared" } } },
    orderBy: { position: "asc" },
    select: { id: true, number: true, title: true, publicTitle: true },
  });
  const stays = await stayedItems(
    unit,
    items.map(({ id }) => id),
  );
  const groups = (await targetsAfter(unit, meeting.startsAt)).filter(
    ({ committeeId, kind }) => committeeId !== meeting.committeeId && (kind === "council" || kind === "finance"),
  );
  return {
    meeting: {
      id: meeting.id,
      committee: meeting.committee.name,
      startsAt: meeting.startsAt.toISOString(),
      status: meeting.status,
    },
    cases: items.map(({ id, number, title, publicTitle }) => ({
      itemId: id,
      number: number ?? "",
      title: barred.has(id) ? publicTitle || "Lukket punkt" : title,
      words: stays.get(id)?.words ?? "",
      wayChosen: stays.get(id)?.wayChosen ?? false,
      groups: groups.map(({ committee, options }) => ({ committee, options })),
    })),
  };
}

/** "Udsat til mødet 17. november 2022" of each item for which something is chosen, for lists and live screens. Access is the caller's. */
export async function onwardsOf(unit: Unit, meetingId: string): Promise<Map<string, string>> {
  const rows = await unit.tx.onward.findMany({
    where: { item: { meetingId }, state: { not: "calledOff" } },
  });
  const words = new Map<string, string>();
  for (const row of rows) words.set(row.agendaItemId, onwardInWords(await targetOf(unit, row)));
  return words;
}

async function noticesOf({ tx }: Unit, agendaItemId: string): Promise<NoticeView[]> {
  const rows = await tx.$queryRaw<NoticeView[]>`
    SELECT d.id, d.user_id AS "userId", u.name, d.ground, d.state, d.version
    FROM disqualification d JOIN "user" u ON u.id = d.user_id
    WHERE d.agenda_item_id = ${agendaItemId}::uuid ORDER BY d.noticed_at, u.name`;
  return rows.map((row) => ({ ...row, state: row.state as DisqualificationState }));
}

const referralsOf = ({ tx }: Unit, agendaItemId: string) =>
  tx.$queryRaw<ItemCourse["referrals"]>`
    SELECT r.user_id AS "userId", u.name, r.state FROM referral r JOIN "user" u ON u.id = r.user_id
    WHERE r.agenda_item_id = ${agendaItemId}::uuid ORDER BY r.declared_at, u.name`;

async function faultOf({ tx }: Unit, item: Awaited<ReturnType<typeof loadItem>>): Promise<string | undefined> {
  const onward = await tx.onward.findFirst({
    where: { agendaItemId: item.id, state: "chosen" },
    select: { kind: true },
  });
  return referralFault({
    committeeKind: item.meeting.committee.kind,
    fixedKind: item.fixedKind,
    decisions: await tx.decision.findMany({ where: { agendaItemId: item.id }, select: { outcome: true } }),
    onward: onward?.kind ?? null,
  });
}

async function onwardView(
  unit: Unit,
  row: {
    kind: string;
    state: string;
    toCommitteeId: string | null;
    toMeetingId: string | null;
    note: string;
    ownerId: string | null;
  },
): Promise<OnwardView> {
  const target = await targetOf(unit, row);
  return {
    kind: target.kind,
    state: row.state as OnwardView["state"],
    words: onwardInWords(target),
    target: row.toCommitteeId ? `${row.toCommitteeId}/${row.toMeetingId ?? ""}` : "",
    note: row.note,
    ownerId: row.ownerId,
  };
}

/** The administration: whoever writes, approves or prepares cases. */
async function ownersIn({ tx }: Unit): Promise<{ value: string; label: string }[]> {
  const people = await tx.$queryRaw<{ value: string; label: string }[]>`
    SELECT DISTINCT u.id AS value, u.name AS label FROM "user" u JOIN role_assignment r ON r.user_id = u.id
    WHERE u.deactivated_at IS NULL AND r.role IN ('caseworker', 'approver', 'secretary')`;
  return people.toSorted((a, b) => a.label.localeCompare(b.label, "da"));
}
