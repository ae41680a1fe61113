import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { barredItems } from "~/modules/meetings/barred-items.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { decisionForm } from "./decision-forms";
import { assertNoPause } from "./internal/assert-no-pause.server";
import { assertQuorum } from "./internal/assert-quorum.server";
import { meetingToRecordIn } from "./internal/load-meeting.server";
import { recommendationPoint } from "./internal/recommendation-points.server";

/** What stands in the way of another's edit: both versions, so that neither is lost. */
export interface DecisionConflict {
  current: { outcome: string; text: string; version: number; by: string; at: string };
}

/**
 * Records a decision on an item or on one of its recommendation points, or changes it. During the meeting by the chair, the member
 * whom the chair named, or the secretary, whichever of them holds the pen, and only with a quorum at the item; after it, until the
 * minutes are locked, by the secretary, who puts the wording in order.
 * @throws forbidden for who is disqualified at the closed item; conflict with `DecisionConflict` when it was changed since the form was filled, with `PenHeld` where somebody else holds
 *   the pen; rule_broken when the meeting isn't open or pauses, or too few are present
 */
export async function recordDecision(
  unit: Unit<Actor>,
  input: z.infer<typeof decisionForm>,
): Promise<{ meetingId: string; itemId: string; version: number }> {
  const { tx, actor } = unit;
  const { itemId, pointId, outcome, text, version } = input;
  const item = await tx.agendaItem.findFirst({
    where: { id: itemId },
    select: {
      id: true,
      number: true,
      fixedKind: true,
      meetingId: true,
      proposalVersion: { select: { textVersionId: true } },
    },
  });
  if (!item) throw notFound();
  const meeting = await meetingToRecordIn(unit, item.meetingId);
  if (item.fixedKind === "signaturePage")
    throw new DomainError("rule_broken", "Underskriftssiden har ingen beslutning.");
  // What somebody else wrote meanwhile is told with the conflict.
  if ((await barredItems(unit, meeting.id)).has(itemId))
    throw new DomainError("forbidden", "Du er inhabil i punktet. Lad en anden føre protokollen, mens det behandles.");
  if (pointId !== "") await recommendationPoint(unit, item, pointId);
  if (meeting.status === "inSession") {
    await assertNoPause(unit, meeting.id);
    await assertQuorum(unit, meeting, item);
  }

  const key = {
    municipalityId_agendaItemId_pointId: { municipalityId: actor.municipalityId, agendaItemId: itemId, pointId },
  };
  const before = await tx.decision.findUnique({ where: key });
  const content = { outcome, text, recordedById: actor.userId, recordedAt: unit.now };
  const written = before
    ? await tx.decision.updateMany({
        where: { id: before.id, version },
        data: { ...content, version: { increment: 1 } },
      })
    : version === 0
      ? await tx.decision.createMany({
          data: [{ agendaItemId: itemId, pointId, ...content, decidedAt: unit.now }],
          skipDuplicates: true,
        })
      : { count: 0 };
  if (written.count === 0) throw await conflict(unit, key);
  unit.record({
    kind: before ? "decision.changed" : "decision.recorded",
    subject: `meeting:${item.meetingId}`,
    data: {
      itemId,
      pointId,
      item: `punkt ${item.number ?? "?"}`,
      outcome,
      text,
      ...(before ? { before: { outcome: before.outcome, text: before.text } } : {}),
    },
  });
  return { meetingId: item.meetingId, itemId, version: (before?.version ?? 0) + 1 };
}

async function conflict(
  { tx }: Unit,
  key: { municipalityId_agendaItemId_pointId: { municipalityId: string; agendaItemId: string; pointId: string } },
): Promise<DomainError> {
  const current = await tx.decision.findUnique({ where: key });
  if (!current) return new DomainError("conflict", "Beslutningen blev fjernet, mens du skrev. Genindlæs siden.");
  const by = await tx.user.findFirst({ where: { id: current.recordedById }, select: { name: true } });
  const details: DecisionConflict = {
    current: {
      outcome: current.outcome,
      text: current.text,
      version: current.version,
      by: by?.name ?? "En anden",
      at: current.recordedAt.toISOString(),
    },
  };
  return new DomainError(
    "conflict",
    `${details.current.by} skrev en beslutning på punktet, mens du skrev din. Begge står her; vælg, hvad der skal gælde.`,
    "text",
    details,
  );
}
