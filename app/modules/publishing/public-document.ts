import { fileKindFacts, formatFileSize, isFileKind } from "~/modules/files/media-types";
import { purposeWords } from "~/modules/meetings/document-items";
import { historyHeading } from "~/modules/meetings/item-history";
import { meetingDocumentSchema, type MeetingDocument, type MeetingDocumentInput } from "~/modules/pdf/meeting-document";
import { signaturePageDocumentSchema, type SignaturePageDocument } from "~/modules/pdf/signature-page-document";
import { asTextDocument } from "~/modules/richtext/plain-paragraphs";
import { renderTypstSections } from "~/modules/richtext/render-typst";
import { copenhagenDate, copenhagenTime } from "~/platform/danish-time";
import { clock, longDate, numericDate } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";
import { noDecision, publicHeading, type PublicItem, type PublicMeeting, type PublicStatement } from "./public-meeting";

type Item = MeetingDocumentInput["meeting"]["items"][number];
type Link = (item: PublicItem, attachment: PublicItem["attachments"][number]) => string;

const offices: Record<string, string> = { chair: "formand", viceChair: "næstformand" };

/** What the public PDF is typeset from: the published data and nothing else. `link` is an attachment's public address. */
export function publicDocument(meeting: PublicMeeting, link: Link): MeetingDocument {
  const date = copenhagenDate(new Date(meeting.startsAt));
  const minutes = meeting.kind === "minutes";
  const people = (state: string) =>
    meeting.people
      .filter((one) => one.state === state && !one.substituteFor && one.office !== "substitute")
      .map((one) => ({
        name: one.name,
        ...(one.party ? { party: one.party } : {}),
        ...(offices[one.office] ? { role: offices[one.office]! } : {}),
      }));
  const heading = publicHeading(meeting);
  return meetingDocumentSchema.parse({
    kind: minutes ? "minutes" : "agenda",
    edition: "public",
    demonstration: meeting.demonstration,
    issued: copenhagenDate(new Date(meeting.publishedAt)),
    description: `${heading} for mødet i ${meeting.committee.name} ${date}, offentlig udgave`,
    keywords: [heading.toLowerCase(), meeting.committee.name, meeting.municipality.name],
    municipality: { name: meeting.municipality.name, accent: meeting.municipality.accent },
    meeting: {
      committee: meeting.committee.name,
      heading,
      date,
      start: copenhagenTime(new Date(meeting.openedAt ?? meeting.startsAt)),
      end: copenhagenTime(new Date(meeting.closedAt ?? meeting.endsAt)),
      place: meeting.place,
      participants: people("present"),
      apologies: people("apology"),
      absent: people("absent"),
      substitutes: meeting.people
        .filter((one) => one.substituteFor)
        .map((one) => ({ name: one.name, ...(one.party ? { party: one.party } : {}), for: one.substituteFor! })),
      guests: meeting.items.flatMap((item) => item.guests.map((guest) => ({ ...guestOf(guest), item: item.number }))),
      attendanceNotes: meeting.notes,
      ...(meeting.pauses ? { pauses: meeting.pauses } : {}),
      ...(meeting.dispatchedAt ? { dispatched: sentOutInWords(meeting) } : {}),
      ...(minutes && meeting.closedAt ? { closed: copenhagenTime(new Date(meeting.closedAt)) } : {}),
      items: meeting.items.map((item) => itemOf(item, link)),
    },
  } satisfies MeetingDocumentInput);
}

/** "11. november 2026. Punkt 7 er føjet til 14. november 2026." */
function sentOutInWords({ dispatchedAt, items }: PublicMeeting): string {
  const moments = [...new Set(items.flatMap(({ addedAt }) => addedAt ?? []))];
  const additions = moments.map((at) => {
    const late = items.filter(({ addedAt }) => addedAt === at).map(({ number }) => number);
    return `${late.length === 1 ? "Punkt" : "Punkterne"} ${listInWords(late)} er føjet til ${longDate(at)}.`;
  });
  return [`${longDate(dispatchedAt!)}.`, ...additions].join(" ");
}

const guestOf = ({ name, role, from }: PublicItem["guests"][number]) => ({
  name,
  ...(role ? { role } : {}),
  ...(from ? { from } : {}),
});

function itemOf(item: PublicItem, link: Link): Item {
  const attachments = item.attachments.map((one) => ({
    number: one.number,
    title: one.title,
    ...(isFileKind(one.kind) ? { kind: fileKindFacts(one.kind).name } : {}),
    ...(one.pages ? { pages: one.pages } : {}),
    size: formatFileSize(one.size),
    open: true,
    ...(one.remark ? { remark: one.remark } : {}),
    link: link(item, one),
  }));
  const sections: NonNullable<Item["sections"]> = (item.document ? renderTypstSections(item.document) : []).map(
    (section) => (section.kind === "attachments" ? { ...section, body: attachments } : section),
  );
  return {
    number: item.number,
    title: item.title,
    caseNumber: item.caseNumber,
    open: !item.closed,
    purpose: purposeWords[item.purpose] ?? "",
    guests: item.guests.map(guestOf),
    ...(item.summary ? { publicSummary: item.summary } : {}),
    heldForParties: item.held,
    ...(item.lateReason ? { lateReason: item.lateReason } : {}),
    sections,
    history: item.history.map(({ committee, startsAt, decision, stayed }) => ({
      heading: historyHeading({ committee, date: startsAt }),
      decisions: [
        ...(decision.outcome || decision.text
          ? [
              {
                ...(decision.outcome ? { outcome: decision.outcome } : {}),
                text: decision.text ? asTextDocument(decision.text) : null,
              },
            ]
          : []),
        ...decision.points.map((point) => ({
          label: `Punkt ${point.number}`,
          ...(point.outcome ? { outcome: point.outcome } : {}),
          text: point.text ? asTextDocument(point.text) : null,
        })),
      ],
      votes: decision.votes,
      statements: decision.statements.map(printedStatement),
      ...(stayed ? { referred: stayed } : {}),
    })),
    ...decisionOf(item),
    signaturePage: item.fixedKind === "signaturePage",
  };
}

const printedStatement = ({ kind, by, text }: PublicStatement) => ({ kind, by, text });

function decisionOf({ decision, stayed, disqualified, presence, onward }: PublicItem): Pick<Item, "decision"> {
  const remarks = Object.entries({ stayed, disqualification: disqualified, presence, onward }).filter(
    ([, words]) => words,
  );
  if (!decision && remarks.length === 0) return {};
  const { outcome, text, points, amendments, votes, statements } = decision ?? noDecision;
  return {
    decision: {
      ...(outcome ? { outcome } : {}),
      text: text ? asTextDocument(text) : null,
      points: points.map((point) => ({
        point: String(point.number),
        outcome: point.outcome || "Besluttet",
        text: point.text,
      })),
      amendments: amendments.map(({ about, ...amendment }) => ({ ...amendment, ...(about ? { about } : {}) })),
      votes,
      statements: statements.map(printedStatement),
      ...Object.fromEntries(remarks),
    },
  };
}

/** The public edition's own signature page: it says that the members' edition is what was signed. */
export function publicSignaturePage(meeting: PublicMeeting, verifyAt: string): SignaturePageDocument | null {
  const { signatures, municipality, committee, demonstration } = meeting;
  if (!signatures) return null;
  return signaturePageDocumentSchema.parse({
    kind: "signature-page",
    edition: "public",
    demonstration,
    issued: copenhagenDate(new Date(meeting.publishedAt)),
    municipality: { name: municipality.name, accent: municipality.accent },
    meeting: { committee: committee.name, date: copenhagenDate(new Date(meeting.startsAt)) },
    body: { sha256: signatures.bodySha256, pages: signatures.bodyPages, isThisFile: false },
    signatures: signatures.people.map(({ name, party, role, signedAt, code, refusedAt, remark }) => ({
      name,
      ...(party ? { party } : {}),
      role,
      ...(signedAt && code
        ? { state: "signed" as const, at: `${numericDate(signedAt)} kl. ${clock(signedAt)}`, code }
        : refusedAt
          ? { state: "refused" as const, at: `${numericDate(refusedAt)} kl. ${clock(refusedAt)}` }
          : { state: "missing" as const, ...(remark ? { remark } : {}) }),
    })),
    seal: { by: municipality.name, demonstration },
    verifyAt,
  });
}
