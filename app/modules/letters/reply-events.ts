interface ReplyData {
  subject?: string;
}

/** What happens to a letter on its way: kind → what stands after the person's name. */
export const replyEvents = {
  "reply.begun": ({ subject }: ReplyData) => `begyndte på svaret${subject ? ` “${subject}”` : ""}`,
} as const;
