import { inlineText } from "~/modules/richtext/document-text";
import { readFrozenText } from "~/modules/richtext/read-text.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** One point of the text that was sent out, as it is read out: "at der etableres fire forløb". @throws not_found */
export async function recommendationPoint(
  { tx }: Unit,
  item: { proposalVersion: { textVersionId: string } | null },
  pointId: string,
): Promise<string> {
  const document = item.proposalVersion
    ? (await readFrozenText(tx, item.proposalVersion.textVersionId)).document
    : undefined;
  for (const part of document?.content ?? [])
    for (const point of part.type === "recommendation" ? part.content.slice(1) : [])
      if (point.type === "recommendationPoint" && point.attrs.id === pointId)
        return `${point.attrs.word} ${inlineText(point.content).trim()}`;
  throw notFound();
}
