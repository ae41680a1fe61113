interface ReplyData {
  subject?: string;
  kind?: string;
}

const named = ({ subject }: ReplyData) => (subject ? ` “${subject}”` : "");

/** What happens to a letter on its way: kind → what stands after the person's name. */
export const replyEvents = {
  "reply.begun": (data: ReplyData) =>
    data.kind === "extension"
      ? `begyndte på en anmodning om ny frist${named(data)}`
      : `begyndte på svaret${named(data)}`,
  "reply.factsChanged": (data: ReplyData) => `rettede brevets oplysninger${named(data)}`,
  "reply.answerMarked": () => "markerede, hvor brevet svarer på et spørgsmål",
  "reply.answerUnmarked": () => "fjernede en markering af, hvor brevet svarer",
  "reply.discarded": (data: ReplyData) => `kasserede udkastet${named(data)}`,
} as const;
