export const letterPath = (letterId: string): string => `/intern/svar/${letterId}`;
/** A made PDF of the letter. */
export const letterDocumentPath = (letterId: string, documentId: string): string =>
  `${letterPath(letterId)}/dokumenter/${documentId}.pdf`;
export const inquiryPath = (inquiryId: string): string => `/intern/henvendelser/${inquiryId}`;
