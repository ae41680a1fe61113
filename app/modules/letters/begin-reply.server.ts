import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import type { Block } from "~/modules/richtext/document";
import { createText } from "~/modules/richtext/save-text.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { followLetters } from "./internal/inquiry-status.server";
import { dateOf, dayOf, fieldFacts } from "./internal/field-facts.server";
import { participatesIn } from "./participates-in.server";
import { openingOfExtension } from "./extension-opening";
import { letterDocument } from "./letter-text";
import { fieldsInDocument, fieldsInLine, fillKnown, unknownFieldsSentence } from "./merge-fields";
import type { BeginReplyInput, ReplyReference } from "./reply-forms";
import type { Station } from "./reply-letter";

/** For the conflict where somebody began first: the page leads there. */
export interface UnderWay {
  letterId: string;
}

/**
 * Begins a reply, or a letter that asks for more time, from a template: its opening, salutation and way; addressee, case numbers and
 * signatory by the inquiry. A template that names a merge field which doesn't exist is refused before anything is made.
 * @throws not_found, forbidden; rule_broken (the inquiry is closed; the template is unknown, put away, or names an unknown field);
 *   conflict where one of the kind is under way (details: UnderWay)
 */
export async function beginReply(unit: Unit<Actor>, input: BeginReplyInput): Promise<{ letterId: string }> {
  const { tx, actor, now } = unit;
  const { inquiryId, kind } = input;
  await tx.$queryRaw`SELECT id FROM inquiry WHERE id = ${inquiryId}::uuid FOR UPDATE`;
  const inquiry = await tx.inquiry.findFirst({ where: { id: inquiryId }, include: { letters: true } });
  if (!inquiry || !may(actor, "readInquiry", { participates: await participatesIn(unit, inquiryId) })) throw notFound();
  assertMay(actor, "draftReply");
  if (inquiry.status === "closed")
    throw new DomainError("rule_broken", "Henvendelsen er afsluttet. Åbn den igen, hvis den alligevel skal besvares.");
  refuseSecond(inquiry.letters, kind);
  const asked = kind === "extension" ? input.askedDeadline : null;
  refuseEarlierDeadline(asked, dayOf(inquiry.deadline));

  const template = await templateFor(unit, input.templateId);
  const facts = await fieldFacts(unit, {
    inquiryId,
    letterId: null,
    authorId: actor.userId,
    letterDate: null,
    askedDeadline: asked,
  });
  const opening = kind === "extension" ? openingOfExtension(template.opening, facts) : template.opening;
  const { textId } = await createText(unit, letterDocument(opening));
  const { id: letterId } = await tx.replyLetter.create({
    data: {
      inquiryId,
      number: 1 + Math.max(0, ...inquiry.letters.map(({ number }) => number)),
      kind,
      subject: kind === "reply" ? inquiry.subject : `Anmodning om ny frist: ${inquiry.subject}`,
      salutation: fillKnown(template.salutation, facts),
      closing: fillKnown(template.closing, facts),
      addressee: addresseeOf(inquiry),
      recipientEmail: inquiry.senderEmail,
      references: referencesOf(facts.caseNumber, inquiry.theirReference) as unknown as Prisma.InputJsonValue,
      textId,
      templateId: template.id,
      authorId: actor.userId,
      stations: template.stations as unknown as Prisma.InputJsonValue,
      askedDeadline: dateOf(asked),
      createdAt: now,
    },
    select: { id: true },
  });
  await nameMayor(unit, letterId);
  await followLetters(unit, inquiryId);
  unit.record({
    kind: "reply.begun",
    subject: `reply:${letterId}`,
    data: { inquiryId, kind, subject: inquiry.subject },
  });
  return { letterId };
}

function refuseSecond(letters: readonly { id: string; kind: string; status: string }[], kind: string): void {
  const underWay = letters.find((letter) => letter.kind === kind && !["sent", "discarded"].includes(letter.status));
  if (!underWay) return;
  const message =
    kind === "reply"
      ? "Der er allerede et svar under vejs. Skriv videre på det, eller kassér det først."
      : "Der er allerede et brev under vejs, der beder om en ny frist. Skriv videre på det, eller kassér det først.";
  throw new DomainError("conflict", message, undefined, { letterId: underWay.id } satisfies UnderWay);
}

function refuseEarlierDeadline(asked: string | null, deadline: string | null): void {
  if (asked && deadline && asked <= deadline)
    throw new DomainError("rule_broken", "Den nye frist skal ligge efter den, der gælder nu.", "askedDeadline");
}

interface ChosenTemplate {
  id: string | null;
  salutation: string;
  closing: string;
  opening: Block[];
  stations: Station[];
}

/** A municipality without templates can answer all the same. */
const withoutTemplate: ChosenTemplate = {
  id: null,
  salutation: "Kære {{modtager.navn}}",
  closing: "Med venlig hilsen",
  opening: [],
  stations: [],
};

/** The template that was chosen, or the default one. @throws rule_broken, naming the fields that don't exist */
async function templateFor({ tx }: Unit, templateId: string | null): Promise<ChosenTemplate> {
  const found = await tx.letterTemplate.findFirst({
    where: templateId ? { id: templateId } : { active: true, isDefault: true },
  });
  if (!found && templateId) throw notFound();
  if (!found) return withoutTemplate;
  if (!found.active)
    throw new DomainError("rule_broken", `Skabelonen ${found.name} bruges ikke mere. Vælg en anden.`, "templateId");
  const opening = found.opening as unknown as Block[];
  const refs = [
    ...fieldsInLine(found.salutation),
    ...fieldsInLine(found.closing),
    ...fieldsInDocument(letterDocument(opening)),
  ];
  const sentence = unknownFieldsSentence([...new Set(refs)], `Skabelonen ${found.name}`);
  if (sentence) throw new DomainError("rule_broken", sentence, "templateId");
  const { id, salutation, closing } = found;
  return { id, salutation, closing, opening, stations: found.stations as unknown as Station[] };
}

/** As on an envelope: who, then where, each line once. */
function addresseeOf(inquiry: {
  senderName: string;
  senderTitle: string;
  senderAuthority: string;
  senderAddress: string;
}): string {
  const person = [inquiry.senderTitle, inquiry.senderName].filter(Boolean).join(" ");
  const lines = [inquiry.senderAuthority, person, ...inquiry.senderAddress.split(/\r?\n/)];
  return [...new Set(lines.map((line) => line.trim()).filter(Boolean))].join("\n");
}

const referencesOf = (caseNumber: string, theirs: string): ReplyReference[] => [
  { label: "Sagsnr.", lines: [caseNumber] },
  ...(theirs.trim() ? [{ label: "Deres j.nr.", lines: [theirs.trim()] }] : []),
];

/** The mayor answers a minister; who else signs is chosen on the letter. */
async function nameMayor({ tx }: Unit, letterId: string): Promise<void> {
  const mayor = await tx.user.findFirst({
    where: { deactivatedAt: null, roles: { some: { role: "mayor" } } },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, title: true },
  });
  if (!mayor) return;
  const title = mayor.title ? mayor.title[0]!.toUpperCase() + mayor.title.slice(1) : "Borgmester";
  await tx.replySignatory.create({ data: { letterId, position: 1, userId: mayor.id, name: mayor.name, title } });
}
