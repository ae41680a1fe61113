interface CommitmentData {
  title?: string;
}

/** What happens to a promise made in a letter: kind → what stands after the person's name. */
export const commitmentEvents = {
  "commitment.made": ({ title }: CommitmentData) => `gjorde en sætning til tilsagnet${title ? ` “${title}”` : ""}`,
} as const;
