import type { RichDocument } from "~/modules/richtext/document";
import type { LiveContent } from "~/modules/richtext/live-content";
import { liveRefsIn } from "~/modules/richtext/live-refs-in";
import { resolveAtoms } from "~/modules/richtext/resolve-atoms";
import { shownAtoms } from "~/modules/richtext/ui/shown-atoms";
import { seriesLine, seriesTable } from "~/modules/statistics/series-in-text.server";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * What a live table or chart of that ref shows now; null where there is nothing (any more) by that name. Who reads the case text reads its
 * tables, the public too once it is published: what may not be published is left out here.
 */
export type LiveSource = (unit: Pick<Unit, "tx" | "now">, ref: string) => Promise<LiveContent | null>;

const sources = new Map<string, LiveSource>([
  ["serie", ofSeries],
  ["kurve", lineOfSeries],
]);

/**
 * Lets a module above put tables and charts into case texts: it answers for refs that begin with its own word, as in "projekt:<id>".
 * Called once, when the process starts.
 */
export function answerLiveTables(word: string, source: LiveSource): void {
  sources.set(word, source);
}

/** What one live table shows. */
export async function liveContent(unit: Pick<Unit, "tx" | "now">, ref: string): Promise<LiveContent | null> {
  const source = sources.get(ref.slice(0, Math.max(0, ref.indexOf(":"))));
  return source ? source(unit, ref) : null;
}

/** What the live tables of a case text show now, by their refs. Access to the text is the caller's. */
export async function liveContentsOf(
  unit: Pick<Unit, "tx" | "now">,
  document: RichDocument,
): Promise<Record<string, LiveContent | null>> {
  const found: Record<string, LiveContent | null> = {};
  for (const ref of liveRefsIn(document)) found[ref] = await liveContent(unit, ref);
  return found;
}

/** The text as it stands now: its live tables as ordinary ones. */
export async function withLiveTables(unit: Pick<Unit, "tx" | "now">, document: RichDocument): Promise<RichDocument> {
  if (liveRefsIn(document).length === 0) return document;
  return resolveAtoms(document, shownAtoms([], await liveContentsOf(unit, document)));
}

async function ofSeries(unit: Pick<Unit, "tx">, ref: string): Promise<LiveContent | null> {
  const table = await seriesTable(unit, ref);
  return table && { kind: "table", blocks: [table], source: table.attrs.caption || "kommunens tal" };
}

async function lineOfSeries(unit: Pick<Unit, "tx">, ref: string): Promise<LiveContent | null> {
  const chart = await seriesLine(unit, ref);
  return chart && { kind: "table", blocks: [chart], source: `serien ${chart.attrs.title}` };
}
