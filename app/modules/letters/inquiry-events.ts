interface InquiryData {
  subject?: string;
  question?: string;
  reason?: string;
}

/** What happens to an inquiry: kind → what stands after the person's name. */
export const inquiryEvents = {
  "inquiry.registered": ({ subject }: InquiryData) => `registrerede henvendelsen${subject ? ` “${subject}”` : ""}`,
} as const;
