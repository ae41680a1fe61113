import { listInWords } from "~/ui/danish-numbers";

const nouns: Record<string, string> = { minutes: "referatet", agenda: "dagsordenen", caseList: "sagslisten" };

/** Kind → what stands after the person's name. */
export const publicationEvents = {
  "meeting.published": (data: { what?: string }) => `offentliggjorde ${nouns[data.what ?? ""] ?? "mødet"}`,
  "meeting.publicationFollowed": (data: { changes?: string[] }) =>
    `lod portalen følge med: ${listInWords(data.changes ?? [])}`,
  "meeting.publicPdfReady": () => "den offentlige PDF blev lavet og forseglet",
  "meeting.withdrawn": (data: { reason?: string }) =>
    `trak mødet tilbage fra offentligheden${data.reason ? `: ${data.reason}` : ""}`,
  "reply.withheld": (data: { ofInquiry?: boolean }) =>
    `udelod noget af ${data.ofInquiry ? "henvendelsen" : "svaret"} for offentligheden`,
  "reply.shownAgain": (data: { ofInquiry?: boolean }) =>
    `lod offentligheden læse noget mere af ${data.ofInquiry ? "henvendelsen" : "svaret"}`,
  "reply.inquiryShown": (data: { shows?: boolean }) =>
    data.shows ? "lod henvendelsen stå ved svaret i portalen" : "lod henvendelsen være ude af portalen",
  "reply.published": (data: { withheld?: number }) =>
    data.withheld ? "offentliggjorde svaret med noget udeladt" : "offentliggjorde svaret",
  "reply.publicPdfReady": () => "svarets offentlige PDF blev lavet og forseglet",
  "reply.withdrawn": (data: { reason?: string }) =>
    `trak svaret tilbage fra offentligheden${data.reason ? `: ${data.reason}` : ""}`,
} as const;
