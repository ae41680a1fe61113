/** The addresses under a proposal: each is served for who may read that proposal. */
export const proposalPath = (proposalId: string): string => `/intern/forslag/${proposalId}`;
export const proposalAttachmentPath = (proposalId: string, attachmentId: string): string =>
  `${proposalPath(proposalId)}/bilag/${attachmentId}`;
export const proposalPicturePath = (proposalId: string, sha256: string): string =>
  `${proposalPath(proposalId)}/billede/${sha256}`;
