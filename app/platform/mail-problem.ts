/** Why a mail wasn't sent, in words: what the mail server answered (RFC 5321 § 4.2), or that it can't be reached. */
export const mailProblem = (error: string): string =>
  error === "" || /(^|: )[45]\d\d[ -]/.test(error)
    ? `Mailserveren svarede: “${error || "intet svar"}”.`
    : `Mailserveren kan ikke nås, eller forbindelsen blev afbrudt (${error}).`;
