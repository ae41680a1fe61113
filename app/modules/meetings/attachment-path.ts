/** Where an item's attachment is fetched: the file that went out with the agenda, or before that the one of today. */
export const attachmentPath = (meetingId: string, itemId: string, attachmentId: string): string =>
  `/intern/moeder/${meetingId}/punkt/${itemId}/bilag/${attachmentId}`;
