import { letterDocumentSchema, type LetterDocument } from "~/modules/pdf/letter-document";
import type { RichDocument } from "~/modules/richtext/document";
import { readText } from "~/modules/richtext/read-text.server";
import { renderTypstBlocks } from "~/modules/richtext/render-typst";
import { resolveAtoms, type AtomRegistry } from "~/modules/richtext/resolve-atoms";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { FrozenLetter } from "./frozen-letter";
import { readLetterhead } from "./letterhead";
import { mostAddressLines } from "./reply-forms";
import type { Capacity } from "./reply-letter";
import { signatoryInPrint } from "./signatory-words";

/**
 * All that the letter says as it stands now, merge fields and live tables filled in: what locking freezes, and a draft is set from.
 * Whether the actor may read it is the caller's to ask.
 * @throws DomainError not_found; rule_broken for what no page can hold
 */
export async function letterToFreeze(unit: Unit, letterId: string, atoms?: AtomRegistry): Promise<FrozenLetter> {
  const { tx, now } = unit;
  const letter = await tx.replyLetter.findFirst({
    where: { id: letterId, origin: "written" },
    include: {
      inquiry: { select: { senderAuthority: true } },
      signatories: { orderBy: [{ position: "asc" }, { id: "asc" }] },
    },
  });
  if (!letter?.textId) throw notFound();
  const { document } = await readText(tx, letter.textId);
  const addressee = linesOf(letter.addressee);
  if (addressee.length > mostAddressLines)
    throw new DomainError(
      "rule_broken",
      `Modtageren fylder ${addressee.length} linjer. Kort den ned til højst ${mostAddressLines}.`,
      "addressee",
    );
  return {
    document: resolveAtoms(document, atoms),
    letter: {
      date: letter.letterDate?.toISOString().slice(0, 10) ?? copenhagenDate(now),
      subject: letter.subject,
      addressee: addressee.length > 0 ? addressee : [letter.inquiry.senderAuthority],
      references: letter.references as FrozenLetter["letter"]["references"],
      salutation: letter.salutation,
      closing: letter.closing,
      signatories: letter.signatories.map((one) => signatoryInPrint({ ...one, capacity: one.capacity as Capacity })),
    },
    letterhead: await letterheadOf(unit, letter.templateId),
    issued: copenhagenDate(now),
  };
}

export interface LetterDocumentOptions {
  /** still being written: every page says so */
  draft?: boolean;
  /** public: `document` is given with what must be withheld removed */
  edition?: "members" | "public";
  /** public edition: what is left out, in whole sentences */
  leftOut?: string;
}

/** What the PDF is typeset from. The same letter gives the same value, and that the same bytes. */
export async function letterDocumentOf(
  { tx }: Unit,
  { document, letter, letterhead, issued }: FrozenLetter,
  { draft = false, edition = "members", leftOut = "" }: LetterDocumentOptions = {},
): Promise<LetterDocument> {
  const municipality = await tx.municipality.findFirstOrThrow({ select: { name: true, accent: true } });
  return letterDocumentSchema.parse({
    kind: "letter",
    edition,
    draft,
    demonstration: settings().demonstration,
    issued,
    description: `Brev fra ${municipality.name}: ${letter.subject}`,
    keywords: ["brev", municipality.name],
    municipality,
    letterhead,
    letter: { ...letter, body: { type: "doc", content: document.content.flatMap(blocksOf) }, leftOut },
  });
}

const blocksOf = (part: RichDocument["content"][number]) =>
  part.type === "section" ? renderTypstBlocks(part).content : [];

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** The letter's own template's, else the municipality's usual one's. */
async function letterheadOf({ tx }: Unit, templateId: string | null) {
  const template = await tx.letterTemplate.findFirst({
    where: templateId ? { id: templateId } : { active: true },
    orderBy: [{ isDefault: "desc" }, { createdAt: "asc" }],
    select: { letterhead: true },
  });
  return readLetterhead(template?.letterhead);
}
