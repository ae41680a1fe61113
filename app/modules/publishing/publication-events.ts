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
} as const;
