import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CreateTextBlockInput } from "./text-block-forms";

/** A standing text, to be put into letters. @throws forbidden; rule_broken where another has the title */
export async function createTextBlock(
  unit: Unit<Actor>,
  { title, content }: CreateTextBlockInput,
): Promise<{ textBlockId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "editTextBlocks");
  if (await tx.textBlock.findFirst({ where: { title }, select: { id: true } }))
    throw new DomainError("rule_broken", "Der er allerede en fast tekst med den titel. Vælg en anden.", "title");
  const { id: textBlockId } = await tx.textBlock.create({
    data: { title, content: content as unknown as Prisma.InputJsonValue, updatedAt: unit.now },
    select: { id: true },
  });
  unit.record({ kind: "textBlock.created", subject: `textBlock:${textBlockId}`, data: { title } });
  return { textBlockId };
}
