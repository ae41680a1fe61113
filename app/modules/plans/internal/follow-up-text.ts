import { newBlockId, type Block, type RichDocument, type Table, type TableRow } from "~/modules/richtext/document";
import type { ShownIndicator } from "../shown-indicator";
import { standingNames, type Verdict } from "../standing";
import { caseTextOf, paragraph } from "./committee-texts";

export interface FollowedUp {
  title: string;
  verdict: Verdict | null;
  indicators: readonly ShownIndicator[];
  newest: string;
}

/** The verdict as a text: "Fire af seks mål er nået eller på vej. Borgere i fleksjob følges tæt, sygedagpengemodtagere er bagud." */
export function verdictWords({ good, are, watched, behind, open }: Verdict): string {
  const rest = [watched, behind].filter(Boolean).join(", ");
  const first = [good, are].filter(Boolean).join(" ");
  return [first && `${first}.`, rest && `${rest.charAt(0).toLocaleUpperCase("da")}${rest.slice(1)}.`, open]
    .filter(Boolean)
    .join(" ");
}

/** The committee's case text with how the plan goes. */
export function followUpText(empty: RichDocument, { title, verdict, indicators, newest }: FollowedUp): RichDocument {
  const blocks: Block[] = [
    paragraph(`Udvalget følger ${title}. ${verdict ? verdictWords(verdict) : ""}`.trim()),
    {
      type: "table",
      attrs: { id: newBlockId(), caption: "Målene", notes: newest ? `${newest}.` : "" },
      content: [
        row("tableHeader", ["Mål", "Ved start", "Nu", "Måltal", "Vurdering"]),
        ...indicators.map(({ name, start, now, target, standing }) =>
          row("tableCell", [name, start || "–", now, target || "–", standing ? standingNames[standing] : "–"]),
        ),
      ],
    } satisfies Table,
    ...indicators.filter(({ comment }) => comment).map(({ name, comment }) => paragraph(`${name}: ${comment}`)),
  ];
  return caseTextOf(empty, blocks, "orienteringen tages til efterretning.");
}

const row = (type: "tableHeader" | "tableCell", cells: string[]): TableRow => ({
  type: "tableRow",
  attrs: { id: newBlockId() },
  content: cells.map((text) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: "paragraph", attrs: { id: newBlockId() }, ...(text ? { content: [{ type: "text" as const, text }] } : {}) }], // prettier-ignore
  })),
});
