import { readFrozenLetter } from "~/modules/letters/frozen-letter";
import { imageFiles } from "~/modules/richtext/document-text";
import { settings } from "~/platform/env.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Tx, Unit } from "~/platform/unit-of-work.server";
import type { LetterCandidate } from "../letter-publication-blockers";
import {
  leftOutInWords,
  publicParagraphs,
  publicText,
  saysSomethingIsLeftOut,
  type PublicLetter,
  type PublicLink,
  type Withheld,
} from "../public-letter";

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** Of a letter that was written here and sent. @throws not_found, rule_broken (not sent yet) */
export async function sentLetter(tx: Tx, letterId: string) {
  const letter = await tx.replyLetter.findFirst({
    where: { id: letterId },
    include: { inquiry: true, publication: true },
  });
  if (!letter) throw notFound();
  if (letter.origin !== "written" || letter.status !== "sent" || !letter.sentOn)
    throw new DomainError("rule_broken", "Svaret er ikke sendt endnu. Det kan offentliggøres, når det er sendt.");
  return { ...letter, sentOn: letter.sentOn };
}
export type SentLetter = Awaited<ReturnType<typeof sentLetter>>;

/** What publishing would put into the portal, field by field, and what it is judged by. */
export async function letterCandidate(unit: Unit, letter: SentLetter, slug: string): Promise<LetterCandidate> {
  const { tx } = unit;
  const { inquiry, publication } = letter;
  const frozen = readFrozenLetter(letter.frozen);
  const withheld = (publication?.withheld ?? []) as unknown as Withheld[];
  const withheldInquiry = (publication?.withheldInquiry ?? []) as unknown as { quote: string; ground: string }[];
  const { document, missing } = publicText(frozen.document, withheld);
  const shown = (publication?.showsInquiry ?? true) && inquiry.text.trim() !== "";
  const paragraphs = shown ? publicParagraphs(inquiry.text, withheldInquiry) : null;
  const [municipality, caseFile, chain] = [
    await tx.municipality.findFirstOrThrow({
      select: { name: true, slug: true, accent: true, contactEmail: true, contactPhone: true, address: true },
    }),
    await tx.caseFile.findFirstOrThrow({ where: { id: inquiry.caseFileId }, select: { caseNumber: true } }),
    await linksOf(tx, inquiry.chainId),
  ];
  return {
    publication: {
      municipality,
      demonstration: settings().demonstration,
      slug,
      title: frozen.letter.subject,
      caseNumber: caseFile.caseNumber,
      chainId: inquiry.chainId,
      sender: { authority: inquiry.senderAuthority, title: inquiry.senderTitle, name: inquiry.senderName },
      datedOn: day(inquiry.datedOn),
      dateNote: inquiry.dateNote,
      receivedOn: day(inquiry.receivedOn),
      inquiry: paragraphs,
      inquiryCut: paragraphs !== null && saysSomethingIsLeftOut(paragraphs),
      sentOn: day(letter.sentOn)!,
      letter: frozen.letter,
      letterhead: frozen.letterhead,
      document,
      leftOut: leftOutInWords(withheld),
      issued: frozen.issued,
      chain: chain.map((link) => (link.kind === "inquiry" ? link : { ...link, from: municipality.name })),
      publishedAt: unit.now.toISOString(),
    },
    withheld,
    withheldInquiry,
    missing,
    pictures: imageFiles(document).length,
  };
}

/** The chain's letters, theirs and ours, in the order in which they went; one without a date stands before those that follow it. */
async function linksOf(tx: Tx, chainId: string): Promise<PublicLink[]> {
  const inquiries = await tx.inquiry.findMany({
    where: { chainId },
    orderBy: [{ datedOn: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }],
    select: {
      id: true,
      senderTitle: true,
      senderAuthority: true,
      datedOn: true,
      dateNote: true,
      letters: {
        where: { status: "sent" },
        orderBy: { number: "asc" },
        select: { id: true, kind: true, sentOn: true, dateNote: true },
      },
    },
  });
  return inquiries.flatMap(({ letters, ...inquiry }): PublicLink[] => [
    {
      id: inquiry.id,
      kind: "inquiry",
      from: inquiry.senderTitle || inquiry.senderAuthority,
      date: day(inquiry.datedOn),
      dateNote: inquiry.dateNote,
    },
    ...letters.map(({ id, kind, sentOn, dateNote }): PublicLink => ({
      id,
      kind: kind === "extension" ? "extension" : "reply",
      from: "",
      date: day(sentOn),
      dateNote,
    })),
  ]);
}

export type { PublicLetter };
