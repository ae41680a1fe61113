import { createCaseFile } from "~/modules/cases/create-case-file.server";
import type { Actor } from "~/modules/identity/actor";
import { createText } from "~/modules/richtext/save-text.server";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { followUpDocument } from "../follow-up-document";
import type { TaskToReport } from "./reported-tasks.server";

interface Item {
  id: string;
  meetingId: string;
  title: string;
  position: number;
  placement: string;
  closed: boolean;
  closedReason: string;
}

/** Gives the item its text as a case text that is ready: dispatching freezes it, and every edition shows it as it shows others. */
export async function writeItemText(
  unit: Unit<Actor>,
  { committeeId }: { committeeId: string },
  item: Item,
  tasks: readonly TaskToReport[],
): Promise<void> {
  const { tx, actor, now } = unit;
  const caseFileId = await standingCaseOf(unit, committeeId, item.title);
  const { textId } = await createText(unit, followUpDocument(tasks, copenhagenDate(now)));
  const { title, closed, closedReason } = item;
  const { id: proposalId } = await tx.proposal.create({
    data: {
      caseFileId,
      committeeId,
      title,
      purpose: "orientation",
      status: "ready",
      closed,
      closedReason,
      textId,
      authorId: actor.userId,
      createdAt: now,
    },
    select: { id: true },
  });
  await tx.agendaItem.update({ where: { id: item.id }, data: { proposalId } });
}

/** The fixed item's own case; made the first time, and kept. */
async function standingCaseOf(unit: Unit<Actor>, committeeId: string, title: string): Promise<string> {
  const { tx } = unit;
  const fixed = await tx.fixedItem.findFirst({
    where: { committeeId, kind: "followUp" },
    orderBy: { position: "asc" },
    select: { id: true, caseFileId: true },
  });
  if (fixed?.caseFileId) return fixed.caseFileId;
  const earlier = await tx.proposal.findFirst({
    where: { committeeId, items: { some: { fixedKind: "followUp" } } },
    orderBy: { createdAt: "desc" },
    select: { caseFileId: true },
  });
  const caseFileId = earlier?.caseFileId ?? (await createCaseFile(unit, { title, subjectCode: "" })).caseFileId;
  if (fixed) await tx.fixedItem.update({ where: { id: fixed.id }, data: { caseFileId, version: { increment: 1 } } });
  return caseFileId;
}

/** A closed item right after the open one, for the tasks of closed items, with the reasons that closed those. */
export async function splitClosed({ tx }: Unit, item: Item, tasks: readonly TaskToReport[]): Promise<Item> {
  const reasons = [...new Set(tasks.map(({ closedReason }) => closedReason).filter(Boolean))];
  await tx.agendaItem.updateMany({
    where: { meetingId: item.meetingId, position: { gt: item.position } },
    data: { position: { increment: 1 } },
  });
  return tx.agendaItem.create({
    data: {
      meetingId: item.meetingId,
      fixedKind: "followUp",
      title: `${item.title}, lukkede punkter`,
      placement: item.placement,
      position: item.position + 1,
      closed: true,
      closedReason: reasons.join("; ") || "Opgaverne følger af lukkede punkter",
      publicTitle: `${item.title}, lukkede punkter`,
    },
  });
}
