/**
 * draft: with its author. inReview: at a station on its way. freezing: its PDF is made. signing: its signatories sign that PDF.
 * sealing, sealed: the municipality's seal. sending, sent: on its way, and there. A sent letter never changes.
 */
export const letterStatuses = [
  "draft",
  "inReview",
  "freezing",
  "signing",
  "sealing",
  "sealed",
  "sending",
  "sent",
  "discarded",
] as const;
export type LetterStatus = (typeof letterStatuses)[number];

interface Transition {
  from: readonly LetterStatus[];
  to: LetterStatus;
}

/** Every step there is. A step is a conditional write on `from`; nobody else may have been first. */
export const letterTransitions = {
  sendOn: { from: ["draft", "inReview"], to: "inReview" },
  returnToAuthor: { from: ["inReview"], to: "draft" },
  lock: { from: ["draft", "inReview"], to: "freezing" },
  freeze: { from: ["freezing"], to: "signing" },
  /** before everybody has signed: the signatures given so far hold for the old text alone */
  reopen: { from: ["freezing", "signing"], to: "draft" },
  allSigned: { from: ["signing"], to: "sealing" },
  seal: { from: ["sealing"], to: "sealed" },
  send: { from: ["sealed"], to: "sending" },
  /** the mail couldn't be delivered, and is given up: it can be sent another way */
  callOffSending: { from: ["sending"], to: "sealed" },
  arrive: { from: ["sending"], to: "sent" },
  /** Digital Post: sent outside Sagsgang, with its receipt */
  noteSent: { from: ["sealed"], to: "sent" },
  discard: { from: ["draft", "inReview"], to: "discarded" },
} as const satisfies Record<string, Transition>;
export type LetterStep = keyof typeof letterTransitions;

export const canStep = (step: LetterStep, status: string): boolean =>
  (letterTransitions[step].from as readonly string[]).includes(status);

/** What is said where a step, or a word, comes too late: somebody was first. */
export const whereItIs: Record<LetterStatus, string> = {
  draft: "Svaret er hos forfatteren.",
  inReview: "Svaret er sendt videre og under gennemgang.",
  freezing: "Svaret er låst, og brevet laves.",
  signing: "Svaret er låst og til underskrift. Åbn det igen, hvis det skal ændres.",
  sealing: "Svaret er underskrevet og forsegles. Det kan ikke ændres mere.",
  sealed: "Svaret er underskrevet og forseglet. Det kan ikke ændres, kun sendes.",
  sending: "Svaret er ved at blive sendt. Det kan ikke ændres.",
  sent: "Svaret er sendt. Det kan ikke ændres, kun følges af et nyt.",
  discarded: "Udkastet er kasseret og kan ikke ændres. Begynd på et nyt svar.",
};

/** A letter whose words can still be written. */
export const isBeingWritten = (status: string): boolean => status === "draft" || status === "inReview";

/** A stop on the way to signature: head of department, director, the mayor's office. */
export interface Station {
  /** Latin letters and digits: "direktoer" */
  key: string;
  /** "Direktør" */
  title: string;
  /** whom it is put before; null: chosen when the letter gets there */
  userId: string | null;
}

export const capacities = ["self", "for", "byAuthority"] as const;
export type Capacity = (typeof capacities)[number];

/** What stands before the signer's name: "f / Bent Jørgensen", "e.b. Peter Sidelmann" (DOMAIN.md section 3). */
export const capacityMarks: Record<Capacity, string> = { self: "", for: "f / ", byAuthority: "e.b. " };
export const capacityNames: Record<Capacity, string> = {
  self: "Underskriver selv",
  for: "Underskriver for en anden (f /)",
  byAuthority: "Underskriver efter bemyndigelse (e.b.)",
};
