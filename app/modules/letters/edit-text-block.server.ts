import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EditTextBlockInput } from "./text-block-forms";

/**
 * Letters that it was put into before keep what they say.
 * @throws not_found, forbidden; rule_broken where another has the title; conflict where somebody saved first (details: version, now)
 */
export async function editTextBlock(
  unit: Unit<Actor>,
  { textBlockId, version, title, content, active }: EditTextBlockInput,
): Promise<{ textBlockId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "editTextBlocks");
  const before = await tx.textBlock.findFirst({ where: { id: textBlockId } });
  if (!before) throw notFound();
  if (await tx.textBlock.findFirst({ where: { title, id: { not: textBlockId } }, select: { id: true } }))
    throw new DomainError("rule_broken", "Der er allerede en fast tekst med den titel. Vælg en anden.", "title");
  const { count } = await tx.textBlock.updateMany({
    where: { id: textBlockId, version },
    data: {
      title,
      content: content as unknown as Prisma.InputJsonValue,
      active,
      updatedAt: unit.now,
      updatedById: actor.userId,
      version: { increment: 1 },
    },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "En anden har gemt den faste tekst imens. Se rettelsen nedenfor, og gem igen.",
      undefined,
      { version: before.version, now: { title: before.title } },
    );
  unit.record({ kind: "textBlock.changed", subject: `textBlock:${textBlockId}`, data: { title, active } });
  return { textBlockId };
}
