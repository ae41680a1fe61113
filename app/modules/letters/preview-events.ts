/** What is made of a letter for its readers' eyes: kind → what stands after the person's name. */
export const previewEvents = {
  "reply.previewed": () => "lavede en PDF af brevudkastet",
} as const;
