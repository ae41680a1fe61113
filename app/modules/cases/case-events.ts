/** What is recorded of cases, each as a predicate after the person's name. */

type Data = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const titled = (data: Data): string => (text(data.title) ? ` “${text(data.title)}”` : "");

export const caseEvents = {
  "case.created": (data: Data) => `oprettede sagen ${text(data.caseNumber)}`,
  "case.changed": (data: Data) =>
    `rettede sagens ${Array.isArray(data.fields) ? data.fields.join(" og ") : "oplysninger"}`,
  "case.closed": () => "afsluttede sagen",
  "case.reopened": () => "åbnede sagen igen",
  "case.noteAdded": () => "skrev et notat på sagen",
  "case.documentAdded": (data: Data) => `lagde dokumentet${titled(data)} på sagen`,
} satisfies Record<string, (data: Data) => string>;

export type CaseEventKind = keyof typeof caseEvents;
