/** Where PDFs of an unfinished agenda belong: not among the meeting's documents, which members may fetch. */
export const draftSubject = (meetingId: string): string => `agendaDraft:${meetingId}`;
