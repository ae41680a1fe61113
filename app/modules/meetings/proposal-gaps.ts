import type { DocumentPart, RichDocument } from "~/modules/richtext/document";
import { isEmptyPart } from "~/modules/richtext/document-text";

/** Something that a proposal lacks. Safe in the browser, so that the page says it while one writes. */
export interface ProposalGap {
  /** Where it is mended on the proposal's page: "#afsnit-oekonomi". */
  to: string;
  title: string;
  /** What to do. */
  text: string;
  /** Merely wise; doesn't stop it from being sent to approval. */
  soft?: boolean;
}

export interface GapFacts {
  document: RichDocument;
  purpose: string;
  closed: boolean;
  closedReason: string;
  attachments: readonly { title: string; textProblem: string | null }[];
}

/**
 * What is missing before a proposal is sent to approval. Each section is written or said to be without remarks: an Økonomi
 * that was forgotten looks like one that was considered once it is on the agenda.
 */
export function proposalGaps({ document, purpose, closed, closedReason, attachments }: GapFacts): ProposalGap[] {
  const sections = document.content.flatMap((part) => sectionGap(part, purpose) ?? []);
  return [
    ...sections,
    ...(closed && closedReason.trim() === ""
      ? [
          {
            to: "#oplysninger",
            title: "Sagen er lukket uden begrundelse",
            text: "Skriv under Oplysninger, hvilket hensyn der kræver det.",
          },
        ]
      : []),
    ...attachments.flatMap(({ title, textProblem }) =>
      textProblem === null
        ? []
        : [{ to: "#afsnit-bilag", title: `Bilaget “${title}” kan ikke gennemses`, text: textProblem, soft: true }],
    ),
  ];
}

function sectionGap(part: DocumentPart, purpose: string): ProposalGap | null {
  const { key, title } = part.attrs;
  const to = `#afsnit-${key}`;
  if (part.type === "section" && !part.attrs.noRemarks && isEmptyPart(part))
    return { to, title: `${title} er tom`, text: "Skriv, eller vælg Ingen bemærkninger." };
  if (part.type !== "recommendation" || !isEmptyPart(part)) return null;
  return purpose === "decision"
    ? { to, title: `${title} er tom`, text: "Skriv, hvad udvalget skal beslutte." }
    : { to, title: `${title} er tom`, text: "Der kommer til at stå “Ingen indstilling.”", soft: true };
}
