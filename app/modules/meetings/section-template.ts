import { slugOf } from "~/modules/identity/slug";
import type { SectionTemplate as DocumentSection } from "~/modules/richtext/document";

export const sectionKinds = ["text", "recommendation", "attachments", "decision"] as const;
export type SectionKind = (typeof sectionKinds)[number];

export const sectionKindNames: Record<SectionKind, string> = {
  text: "Tekst",
  recommendation: "Indstilling med punkter",
  attachments: "Bilag",
  decision: "Beslutning",
};

/** One section of a case text, as a committee's template has it. */
export interface TemplateSection extends DocumentSection {
  /** what stands where nothing was written: "Ingen bemærkninger." */
  emptyText: string;
  /** what the writer is asked; only they see it */
  question: string;
}

/**
 * Gives sections without a key one made from their title, unlike all others. A section keeps its key for good: texts that were
 * written by the template know it by that.
 */
export function withKeys(sections: (Omit<TemplateSection, "key"> & { key: string })[]): TemplateSection[] {
  const taken = new Set(sections.map(({ key }) => key).filter(Boolean));
  return sections.map((section) => {
    if (section.key) return section;
    const base = slugOf(section.title) || "afsnit";
    let key = base;
    for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
    taken.add(key);
    return { ...section, key };
  });
}

const noRemarks = "Ingen bemærkninger.";

/** What a new municipality begins with. */
export const standardSections: TemplateSection[] = withKeys([
  {
    key: "",
    title: "Sagsfremstilling",
    kind: "text",
    emptyText: noRemarks,
    question: "Hvad er baggrunden, og hvad skal udvalget vide for at kunne beslutte?",
  },
  {
    key: "",
    title: "Lovgrundlag",
    kind: "text",
    emptyText: noRemarks,
    question: "Hvilken lov gælder, og hvad er der vurderet?",
  },
  {
    key: "",
    title: "Økonomi",
    kind: "text",
    emptyText: noRemarks,
    question: "Hvad koster det, hvor længe, og hvilken ramme betaler?",
  },
  {
    key: "",
    title: "Indstilling",
    kind: "recommendation",
    emptyText: "Ingen indstilling.",
    question: "Hvad skal udvalget beslutte? Skriv ét punkt for hver beslutning.",
  },
  { key: "", title: "Bilag", kind: "attachments", emptyText: "Ingen bilag.", question: "Hvilke filer hører til?" },
  { key: "", title: "Beslutning", kind: "decision", emptyText: "", question: "" },
]);
