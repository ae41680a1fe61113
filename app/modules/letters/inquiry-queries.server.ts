import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { weekdaysLeft } from "~/modules/meetings/weekday-calendar";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { FileKind } from "~/modules/files/media-types";
import type { Unit } from "~/platform/unit-of-work.server";
import { inquiryWeekdays } from "./inquiry";
import type { InquiryPageData, InquiryQuestionView } from "./inquiry-page";
import { earlierCommitments } from "./commitment-queries.server";
import { extensionOf } from "./extension";
import { deadlineHistory, lettersOf } from "./internal/inquiry-letters.server";
import { letterParagraphs } from "./letter-lines";
import { assertMayReadInquiry } from "./internal/participation.server";
import { dayOrNull } from "./internal/load-inquiry.server";
import { chainOf } from "./internal/chain-letters.server";

/** One inquiry with its questions, letters and chain, and what was promised before. @throws not_found */
export async function inquiryPage(unit: Unit<Actor>, inquiryId: string): Promise<InquiryPageData> {
  const { tx, actor } = unit;
  await assertMayReadInquiry(unit, inquiryId);
  const [found] = await tx.$queryRaw<Head[]>`
    SELECT i.id, i.version, i.subject, i.sender_authority AS authority, i.sender_title AS "senderTitle", i.sender_name AS "senderName",
           i.sender_address AS address, i.sender_email AS email, i.their_reference AS reference,
           to_char(i.dated_on, 'YYYY-MM-DD') AS "datedOn", i.date_note AS "dateNote", to_char(i.received_on, 'YYYY-MM-DD') AS "receivedOn",
           to_char(i.deadline, 'YYYY-MM-DD') AS deadline, i.deadline_note AS "deadlineNote", i.status, i.closed_reason AS "closedReason",
           to_char(i.answered_on, 'YYYY-MM-DD') AS "answeredOn", i.answered_in_time AS "answeredInTime", i.chain_id AS "chainId",
           i.follows_id AS "followsId", i.text, i.remark, f.id AS "caseId", f.case_number AS "caseNumber", c.id AS "committeeId",
           c.name AS committee, u.id AS "ownerId", u.name AS owner, i.file_name AS "fileName", s.pages, s.size, s.kind,
           s.text_status AS "textStatus", s.text_problem AS "textProblem",
           CASE WHEN i.text = '' THEN left(s.text, 200000) END AS "fileText"
    FROM inquiry i JOIN case_file f ON f.id = i.case_file_id JOIN "user" u ON u.id = i.owner_id
    LEFT JOIN committee c ON c.id = i.committee_id LEFT JOIN stored_file s ON s.sha256 = i.file_sha256
    WHERE i.id = ${inquiryId}::uuid`;
  if (!found) throw notFound();
  const today = copenhagenDate(unit.now);
  const mayEdit = may(actor, "editInquiry");
  const letters = await lettersOf(unit, inquiryId);
  const { moved, refused } = await deadlineHistory(unit, inquiryId);
  const { caseId, caseNumber, chainId, committeeId, committee, ownerId, owner } = found;
  return {
    id: found.id,
    version: found.version,
    subject: found.subject,
    sender: {
      authority: found.authority,
      title: found.senderTitle,
      name: found.senderName,
      address: found.address,
      email: found.email,
      reference: found.reference,
    },
    datedOn: found.datedOn,
    dateNote: found.dateNote,
    receivedOn: found.receivedOn,
    deadline: found.deadline,
    deadlineNote: found.deadlineNote,
    left: found.deadline ? weekdaysLeft(today, found.deadline, inquiryWeekdays) : null,
    movedDeadlines: moved,
    extension: extensionOf(letters, moved, refused),
    status: found.status,
    closedReason: found.closedReason,
    answeredOn: found.answeredOn,
    answeredInTime: found.answeredInTime,
    case: { id: caseId, number: caseNumber },
    committee: committeeId && committee ? { id: committeeId, name: committee } : null,
    owner: { id: ownerId, name: owner },
    followsId: found.followsId,
    file: found.kind ? { name: found.fileName, pages: found.pages, size: found.size } : null,
    ...shownText(found),
    remark: found.remark,
    questions: await questionsOf(unit, inquiryId, found.status !== "closed"),
    letters,
    chain: await chainOf(unit, chainId),
    promises: await earlierCommitments(unit, { inquiryId, besides: "inquiry" }),
    mayEdit,
    mayDraft: may(actor, "draftReply"),
    people: mayEdit ? await peopleToChoose(unit) : [],
  };
}

interface Head {
  id: string;
  version: number;
  subject: string;
  authority: string;
  senderTitle: string;
  senderName: string;
  address: string;
  email: string;
  reference: string;
  datedOn: string | null;
  dateNote: string;
  receivedOn: string | null;
  deadline: string | null;
  deadlineNote: string;
  status: string;
  closedReason: string;
  answeredOn: string | null;
  answeredInTime: boolean | null;
  chainId: string;
  followsId: string | null;
  text: string;
  remark: string;
  caseId: string;
  caseNumber: string;
  committeeId: string | null;
  committee: string | null;
  ownerId: string;
  owner: string;
  fileName: string;
  pages: number | null;
  size: number;
  kind: string | null;
  textStatus: string | null;
  textProblem: string | null;
  fileText: string | null;
}

/** What was typed or corrected comes first; without it the file's own text, as soon as it is read. */
function shownText({ text, fileText, kind, textStatus, textProblem }: Head): {
  text: string;
  textProblem: string | null;
} {
  if (text !== "" || kind === null) return { text, textProblem: null };
  if (textStatus === "pending") return { text: "", textProblem: "Brevets tekst bliver læst. Genindlæs siden om lidt." };
  return { text: letterParagraphs(fileText ?? ""), textProblem };
}

const questionsOf = async (unit: Unit<Actor>, inquiryId: string, open: boolean): Promise<InquiryQuestionView[]> => {
  const rows = await unit.tx.inquiryQuestion.findMany({
    where: { inquiryId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { _count: { select: { answers: true } } },
  });
  const names = await namesOf(
    unit,
    rows.flatMap(({ ownerId }) => ownerId ?? []),
  );
  return rows.map(({ id, version, text, quote, ownerId, dueOn, state, note, _count }, index) => ({
    id,
    version,
    number: index + 1,
    text,
    quote,
    owner: ownerId ? { id: ownerId, name: names.get(ownerId) ?? "" } : null,
    dueOn: dayOrNull(dueOn),
    state: state as InquiryQuestionView["state"],
    note,
    answers: _count.answers,
    mayDeliver: open && state !== "leftOut" && may(unit.actor, "contributeAnswer", { ownerId: ownerId ?? "" }),
  }));
};

async function namesOf({ tx }: Unit, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Everybody who has access, by name, as choices of a form. */
export async function peopleToChoose({ tx }: Unit): Promise<{ value: string; label: string }[]> {
  const people = await tx.user.findMany({
    where: { deactivatedAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true, title: true },
  });
  return people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }));
}

interface FoundFile {
  sha256: string;
  fileName: string;
  kind: FileKind;
}

/** The letter as it came. @throws not_found */
export async function inquiryFile(unit: Unit<Actor>, inquiryId: string): Promise<FoundFile> {
  await assertMayReadInquiry(unit, inquiryId);
  const [found] = await unit.tx.$queryRaw<FoundFile[]>`
    SELECT s.sha256, i.file_name AS "fileName", s.kind FROM inquiry i JOIN stored_file s ON s.sha256 = i.file_sha256
    WHERE i.id = ${inquiryId}::uuid`;
  if (!found) throw notFound();
  return found;
}

/** A letter of ours that was made elsewhere. @throws not_found */
export async function registeredLetterFile(
  unit: Unit<Actor>,
  { inquiryId, letterId }: { inquiryId: string; letterId: string },
): Promise<FoundFile> {
  await assertMayReadInquiry(unit, inquiryId);
  const [found] = await unit.tx.$queryRaw<FoundFile[]>`
    SELECT s.sha256, l.file_name AS "fileName", s.kind FROM reply_letter l JOIN stored_file s ON s.sha256 = l.file_sha256
    WHERE l.id = ${letterId}::uuid AND l.inquiry_id = ${inquiryId}::uuid`;
  if (!found) throw notFound();
  return found;
}
