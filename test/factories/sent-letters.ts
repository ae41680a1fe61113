import { defaultLetterhead } from "~/modules/letters/letterhead";
import type { FrozenLetter } from "~/modules/letters/frozen-letter";
import type { RichDocument } from "~/modules/richtext/document";
import type { Unit } from "~/platform/unit-of-work.server";

export interface SentLetterContent {
  subject?: string;
  /** the letter's paragraphs */
  paragraphs: string[];
  /** the inquiry's text; "" = not registered */
  inquiryText?: string;
  /** an earlier inquiry of the chain */
  follows?: { inquiryId: string; chainId: string };
  sentOn?: string;
  status?: string;
}

/** The letter's text as it is frozen: its paragraphs are the blocks p0, p1 … */
export const letterTextOf = (paragraphs: readonly string[]): RichDocument => ({
  type: "doc",
  content: [
    {
      type: "section",
      attrs: { id: "brev", key: "brev", title: "Brevets tekst", noRemarks: false },
      content: paragraphs.map((text, index) => ({
        type: "paragraph",
        attrs: { id: `p${index}` },
        content: [{ type: "text", text }],
      })),
    },
  ],
});

/** A reply that was sent, as rows: for what happens to it afterwards. */
export async function createSentLetter(
  { tx }: Unit,
  owner: { userId: string },
  {
    subject = "Svar om rettidig indsats",
    paragraphs,
    inquiryText = "",
    follows,
    sentOn = "2018-07-09",
    status = "sent",
  }: SentLetterContent,
): Promise<{ letterId: string; inquiryId: string; chainId: string; caseFileId: string }> {
  const { id: caseFileId } = await tx.caseFile.create({
    data: { caseNumber: `18-${Math.random().toString().slice(2, 8)}`, title: "Ministerens henvendelse" },
    select: { id: true },
  });
  const inquiryId = crypto.randomUUID();
  const chainId = follows?.chainId ?? inquiryId;
  await tx.inquiry.create({
    data: {
      id: inquiryId,
      caseFileId,
      chainId,
      followsId: follows?.inquiryId ?? null,
      subject: "Rettidig indsats",
      senderAuthority: "Beskæftigelsesministeriet",
      senderTitle: "Beskæftigelsesminister",
      senderName: "Rasmus Ellegaard",
      datedOn: new Date("2018-06-11"),
      text: inquiryText,
      ownerId: owner.userId,
      status: "answered",
      answeredOn: new Date(sentOn),
      remark: "INTERNTORD",
    },
  });
  const document = letterTextOf(paragraphs);
  const { id: textId } = await tx.textDocument.create({
    data: { schemaVersion: 1, content: document as unknown as object },
    select: { id: true },
  });
  const frozen: FrozenLetter = {
    document,
    letter: {
      date: sentOn,
      subject,
      addressee: ["Beskæftigelsesministeriet", "Rasmus Ellegaard"],
      salutation: "Kære minister",
      closing: "Med venlig hilsen",
      signatories: [{ name: "Annelise Brandt", title: "Borgmester" }],
    },
    letterhead: defaultLetterhead,
    issued: sentOn,
  };
  const { id: letterId } = await tx.replyLetter.create({
    data: {
      inquiryId,
      number: 1,
      status,
      subject,
      textId,
      authorId: owner.userId,
      frozen: frozen as unknown as object,
      sentOn: new Date(sentOn),
      letterDate: new Date(sentOn),
      remark: "INTERNTORD",
    },
    select: { id: true },
  });
  return { letterId, inquiryId, chainId, caseFileId };
}
