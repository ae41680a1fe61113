/** What happens to a document after it is ordered: kind → what stands after the person's name. */
export const documentEvents = {
  "document.timeStampCalledOff": ({ title }: { title?: string }) =>
    `lod ${title ? `“${title}”` : "et dokument"} blive forseglet uden tidsstempel`,
} as const;
