/** The proposals' mails: what waits for whom, and a link to it. Never a title, a case number or a file. */
export interface ProposalMail {
  subject: string;
  text: string;
}

interface Facts {
  baseUrl: string;
  proposalId: string;
  committeeName: string;
  /** who did it */
  byName: string;
}

const letter = (...paragraphs: string[]) => `${paragraphs.join("\n\n")}\n`;
const link = ({ baseUrl, proposalId }: Facts) => `${baseUrl}/intern/forslag/${proposalId}`;

export const submittedMail = (facts: Facts): ProposalMail => ({
  subject: `Til godkendelse: en sag til ${facts.committeeName}`,
  text: letter(
    `${facts.byName} har sendt en sag til ${facts.committeeName} til godkendelse.`,
    `Læs den, og godkend den eller send den retur her:\n${link(facts)}`,
  ),
});

export const approvedMail = (facts: Facts): ProposalMail => ({
  subject: `Godkendt: din sag til ${facts.committeeName}`,
  text: letter(
    `${facts.byName} har godkendt din sag til ${facts.committeeName}. Den er klar til dagsordenen.`,
    `Se den her:\n${link(facts)}`,
  ),
});

export const returnedMail = (facts: Facts): ProposalMail => ({
  subject: `Sendt retur: din sag til ${facts.committeeName}`,
  text: letter(
    `${facts.byName} har sendt din sag til ${facts.committeeName} retur med en kommentar.`,
    `Læs kommentaren, og ret sagen her:\n${link(facts)}`,
  ),
});
