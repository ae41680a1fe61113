import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { readFrozenLetter } from "~/modules/letters/frozen-letter";
import type { RichDocument } from "~/modules/richtext/document";
import type { Unit } from "~/platform/unit-of-work.server";
import { letterCandidate, sentLetter } from "./internal/letter-candidate.server";
import { slugFor } from "./internal/letter-publication.server";
import { letterRow } from "./internal/letter-tables.server";
import { letterPath } from "./internal/paths";
import { sameContent } from "./internal/same-content";
import { letterPublicationBlockers } from "./letter-publication-blockers";
import type { Reason } from "./publication-blockers";
import type { Withheld } from "./public-letter";

export interface LetterPublicationView {
  letter: { id: string; subject: string; sentOn: string; inquiryId: string; inquirySubject: string };
  /** the letter as it was sent, in which words are marked */
  document: RichDocument;
  inquiryText: string;
  withheld: Withheld[];
  withheldInquiry: { quote: string; ground: string }[];
  showsInquiry: boolean;
  version: number;
  address: string;
  published: {
    at: string;
    pdf: "ready" | "underWay" | "failed";
    problem: string | null;
    /** what would be published now is something else */
    changed: boolean;
  } | null;
  blockers: Reason[];
}

/** What would be published now of a sent letter, what stands in its way, and what is published already. @throws as publishLetter */
export async function letterPublicationView(unit: Unit<Actor>, letterId: string): Promise<LetterPublicationView> {
  assertMay(unit.actor, "publishReply");
  const letter = await sentLetter(unit.tx, letterId);
  const slug = await slugFor(unit, letter);
  const candidate = await letterCandidate(unit, letter, slug);
  const row = await letterRow(unit, letterId);
  const pdf = row?.pdfDocumentId
    ? await unit.tx.issuedDocument.findFirst({
        where: { id: row.pdfDocumentId },
        select: { state: true, problem: true },
      })
    : null;
  return {
    letter: {
      id: letter.id,
      subject: letter.subject,
      sentOn: letter.sentOn.toISOString().slice(0, 10),
      inquiryId: letter.inquiryId,
      inquirySubject: letter.inquiry.subject,
    },
    document: readFrozenLetter(letter.frozen).document,
    inquiryText: letter.inquiry.text,
    withheld: [...candidate.withheld],
    withheldInquiry: [...candidate.withheldInquiry],
    showsInquiry: letter.inquiry.text.trim() !== "" && (letter.publication?.showsInquiry ?? true),
    version: letter.publication?.version ?? 0,
    address: letterPath(candidate.publication.municipality.slug, slug),
    published: row
      ? {
          at: row.data.publishedAt,
          pdf: pdf?.state === "ready" ? "ready" : pdf?.state === "failed" ? "failed" : "underWay",
          problem: pdf?.problem ?? null,
          changed: !sameContent(row.data, candidate.publication),
        }
      : null,
    blockers: letterPublicationBlockers(candidate),
  };
}
