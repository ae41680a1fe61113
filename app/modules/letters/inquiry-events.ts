import { longDate } from "~/ui/danish-dates";

interface InquiryData {
  subject?: string;
  question?: string;
  reason?: string;
  owner?: string;
  ground?: string;
  from?: { deadline?: string | null };
  to?: { deadline?: string | null };
  note?: string;
  letterKind?: string;
  weekdays?: number;
  deadline?: string;
}
const question = ({ question }: InquiryData) => `spørgsmålet${question ? ` “${question}”` : ""}`;
const limit = (side: { deadline?: string | null } | undefined) =>
  side?.deadline ? longDate(side.deadline) : "ingen frist";

/** What happens to an inquiry: kind → what stands after the person's name. */
export const inquiryEvents = {
  "inquiry.registered": ({ subject }: InquiryData) => `registrerede henvendelsen${subject ? ` “${subject}”` : ""}`,
  "inquiry.edited": () => "rettede henvendelsens oplysninger",
  "inquiry.deadlineSet": ({ ground, from, to, note }: InquiryData) =>
    `${ground === "extended" ? "noterede, at fristen er forlænget" : "rettede fristen"} fra ${limit(from)} til ${limit(to)}${note ? ` (${note})` : ""}`,
  "inquiry.extensionRefused": ({ note }: InquiryData) =>
    `noterede, at der ikke gives længere frist${note ? ` (${note})` : ""}`,
  "inquiry.closed": ({ reason }: InquiryData) => `afsluttede henvendelsen uden svar${reason ? `: ${reason}` : ""}`,
  "inquiry.reopened": () => "genåbnede henvendelsen",
  "inquiry.letterRegistered": ({ letterKind, subject }: InquiryData) =>
    `registrerede ${letterKind === "extension" ? "anmodningen om længere frist" : "svaret"}${subject ? ` “${subject}”` : ""}`,
  "inquiry.questionAdded": (data: InquiryData) => `skrev ${question(data)} op`,
  "inquiry.questionEdited": (data: InquiryData) => `rettede ${question(data)}`,
  "inquiry.questionMoved": (data: InquiryData) => `flyttede ${question(data)}`,
  "inquiry.questionRemoved": (data: InquiryData) => `fjernede ${question(data)}`,
  "inquiry.questionLeftOut": (data: InquiryData) =>
    `besluttede, at ${question(data)} ikke besvares${data.reason ? `: ${data.reason}` : ""}`,
  "inquiry.questionDelivered": (data: InquiryData) => `meldte sit bidrag klart til ${question(data)}`,
  "inquiry.questionReopened": (data: InquiryData) => `tog ${question(data)} op igen`,
  "inquiry.warned": ({ deadline, weekdays }: InquiryData) =>
    `fristen${deadline ? ` ${longDate(deadline)}` : ""} blev varslet ${weekdays === 0 ? "som overskredet" : weekdays === 1 ? "1 hverdag før" : `${weekdays} hverdage før`}`,
} as const;
