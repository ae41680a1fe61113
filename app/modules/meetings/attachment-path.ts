const itemPath = (meetingId: string, itemId: string) => `/intern/moeder/${meetingId}/punkt/${itemId}`;

/** Where an item's attachment is fetched: the file that went out with the agenda, or before that the one of today. */
export const attachmentPath = (meetingId: string, itemId: string, attachmentId: string): string =>
  `${itemPath(meetingId, itemId)}/bilag/${attachmentId}`;

/** Where a picture in an item's text is fetched. */
export const picturePath = (meetingId: string, itemId: string, sha256: string): string =>
  `${itemPath(meetingId, itemId)}/billede/${sha256}`;
