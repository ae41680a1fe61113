import type { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { SCHEMA_VERSION, type RichDocument } from "../document";

interface Content {
  text: { id: string; revision: number };
  document: RichDocument;
  reason: string;
}

/** Appends a version. The table takes no change and no deletion. */
export async function freezeContent(unit: Unit, { text, document, reason }: Content): Promise<string> {
  const version = await unit.tx.textVersion.create({
    data: {
      documentId: text.id,
      revision: text.revision,
      schemaVersion: SCHEMA_VERSION,
      content: document as unknown as Prisma.InputJsonValue,
      reason,
      createdAt: unit.now,
    },
    select: { id: true },
  });
  return version.id;
}
