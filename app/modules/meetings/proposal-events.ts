/** What is recorded of proposals and their attachments, each as a predicate after the person's name. */

type Data = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const words = (value: unknown): string =>
  Array.isArray(value) ? value.filter((part) => typeof part === "string").join(" og ") : "";
const named = (data: Data): string => (text(data.title) ? ` “${text(data.title)}”` : "");

export const proposalEvents = {
  "proposal.created": () => "begyndte på sagen",
  "proposal.copied": () => "begyndte på sagen som en kopi af en tidligere",
  "proposal.changed": (data: Data) => `rettede sagens ${words(data.fields) || "oplysninger"}`,
  "proposal.submitted": () => "sendte sagen til godkendelse",
  "proposal.withdrawn": () => "trak sagen tilbage til kladde",
  "proposal.approved": () => "godkendte sagen",
  "proposal.approvalTakenBack": () => "fortrød sin godkendelse",
  "proposal.returned": () => "sendte sagen retur med en kommentar",
  "attachment.added": (data: Data) => `lagde bilaget${named(data)} på sagen`,
  "attachment.changed": (data: Data) => `rettede bilaget${named(data)}: ${words(data.fields)}`,
  "attachment.moved": (data: Data) => `flyttede bilaget${named(data)}`,
  "attachment.replaced": (data: Data) => `erstattede filen i bilaget${named(data)}`,
  "attachment.renewed": (data: Data) => `lavede bilaget${named(data)} på ny af de nye tal`,
  "attachment.removed": (data: Data) => `fjernede bilaget${named(data)}`,
  "attachment.restored": (data: Data) => `satte bilaget${named(data)} tilbage`,
} satisfies Record<string, (data: Data) => string>;

export type ProposalEventKind = keyof typeof proposalEvents;
