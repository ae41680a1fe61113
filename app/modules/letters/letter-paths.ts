export const letterPath = (letterId: string): string => `/intern/svar/${letterId}`;
export const inquiryPath = (inquiryId: string): string => `/intern/henvendelser/${inquiryId}`;
