import type { Column, Table } from "~/platform/table-file.server";
import { deadlineState, inquiryStatusWords, isOpenInquiry, type InquiryStatus } from "./inquiry";
import type { ListedCommitment, ListedInquiry } from "./inquiry-list";

const inTime = ({ answeredOn, answeredInTime, deadline }: ListedInquiry): string => {
  if (answeredInTime !== null) return answeredInTime ? "Ja" : "Nej";
  return answeredOn !== null && deadline === null ? "Ingen frist" : "";
};
const ofDeadline = ({ status, left, overdue }: ListedInquiry): string =>
  isOpenInquiry(status) ? deadlineState(left, overdue).words : "";

const inquiryColumns: Column<ListedInquiry>[] = [
  { header: "Sagsnummer", kind: "text", width: 14, value: ({ caseNumber }) => caseNumber },
  { header: "Henvendelse", kind: "text", width: 50, value: ({ subject }) => subject },
  { header: "Fra", kind: "text", width: 30, value: ({ sender }) => sender },
  { header: "Brevets dato", kind: "day", width: 13, value: ({ datedOn }) => datedOn },
  { header: "Dato i ord", kind: "text", width: 16, value: ({ dateNote }) => dateNote },
  { header: "Modtaget", kind: "day", width: 13, value: ({ receivedOn }) => receivedOn },
  { header: "Frist", kind: "day", width: 13, value: ({ deadline }) => deadline },
  { header: "Til fristen", kind: "text", width: 16, value: ofDeadline },
  {
    header: "Tilstand",
    kind: "text",
    width: 22,
    value: ({ status }) => inquiryStatusWords[status as InquiryStatus].words,
  },
  { header: "Nået til", kind: "text", width: 22, value: ({ steps }) => steps.words },
  { header: "Besvaret", kind: "day", width: 13, value: ({ answeredOn }) => answeredOn },
  { header: "Til tiden", kind: "text", width: 12, value: inTime },
  { header: "Ansvarlig", kind: "text", width: 24, value: ({ owner }) => owner },
];

const commitmentColumns: Column<ListedCommitment>[] = [
  { header: "Tilsagn", kind: "text", width: 50, value: ({ title }) => title },
  { header: "Ordret", kind: "text", width: 60, value: ({ quote }) => quote },
  { header: "Lovet", kind: "day", width: 13, value: ({ promisedOn }) => promisedOn },
  { header: "Lovet, i ord", kind: "text", width: 16, value: ({ promisedNote }) => promisedNote },
  { header: "Frist", kind: "day", width: 13, value: ({ dueOn }) => dueOn },
  { header: "Frist, i ord", kind: "text", width: 24, value: ({ dueWords }) => dueWords },
  { header: "Opfølgning", kind: "text", width: 40, value: ({ followUp }) => followUp },
  { header: "Ansvarlig", kind: "text", width: 24, value: ({ owner }) => owner },
  { header: "Tilstand", kind: "text", width: 14, value: ({ shown }) => shown.words },
];

export const inquiryTable = (rows: readonly ListedInquiry[]): Table<ListedInquiry> => ({
  name: "Henvendelser",
  columns: inquiryColumns,
  rows,
});
export const commitmentTable = (rows: readonly ListedCommitment[]): Table<ListedCommitment> => ({
  name: "Tilsagn",
  columns: commitmentColumns,
  rows,
});
