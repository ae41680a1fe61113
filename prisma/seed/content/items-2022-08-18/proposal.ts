import type { DemoAttachmentUse, DemoProposal } from "../shapes";

/** Marks what stands in a lost attachment's place: the source shows that there were attachments, not which. */
export const INVENTED_EXAMPLE = "opdigtet eksempel";

export const example = (file: string, title: string, closed = false): DemoAttachmentUse => ({
  file,
  title,
  closed,
  remark: INVENTED_EXAMPLE,
});

/** A proposal of the meeting in 2022: written in July, approved in time for the agenda of 11 August. */
export function proposal2022(
  facts: Pick<DemoProposal, "key" | "caseNumber" | "title" | "purpose" | "author" | "document"> & {
    attachments?: DemoAttachmentUse[];
  },
): DemoProposal {
  return {
    status: "ready",
    createdAt: "2022-07-14T09:30",
    closed: false,
    steps: [
      { kind: "submitted", by: facts.author, at: "2022-08-08T13:05", comment: "" },
      { kind: "approved", by: "birgit-holmgaard", at: "2022-08-09T10:40", comment: "" },
    ],
    attachments: [],
    ...facts,
  };
}
