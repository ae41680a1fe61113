import { listInWords } from "~/ui/danish-numbers";
import { roleNames, type Role } from "./actor";

/** What is recorded of people and the municipality, each as a predicate after the person's name. */

type Data = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((part) => typeof part === "string") : [];
const someone = (data: Data): string => text(data.name) || "en bruger";

/** "secretary:…" of a committee reads like any other role; which committee is told by its name beside it. */
const roleName = (role: string): string => (roleNames[role as Role] ?? role).toLocaleLowerCase("da");

export const identityEvents = {
  "municipality.created": (data: Data) => `oprettede ${text(data.name) || "kommunen"} i Sagsgang`,
  "municipality.changed": (data: Data) => `rettede kommunens ${listInWords(list(data.fields)) || "oplysninger"}`,
  "user.invited": (data: Data) => `oprettede ${someone(data)} som bruger og sendte en invitation`,
  "user.invitedAgain": (data: Data) => `sendte ${someone(data)} en ny invitation`,
  "user.changed": (data: Data) => `rettede ${listInWords(list(data.fields)) || "oplysninger"} for ${someone(data)}`,
  "user.rolesChanged": (data: Data) =>
    `ændrede rettighederne for ${someone(data)}: ${listInWords([
      ...list(data.added).map((role) => `fik ${roleName(role)}`),
      ...list(data.removed).map((role) => `mistede ${roleName(role)}`),
    ])}`,
  "user.deactivated": (data: Data) => `lukkede adgangen for ${someone(data)}`,
  "user.reactivated": (data: Data) => `åbnede adgangen for ${someone(data)} igen`,
  "user.sessionsRevoked": (data: Data) => `loggede ${someone(data)} ud alle steder`,
  "user.signedIn": () => "loggede ind",
  "user.signedInAsDemonstration": () => "loggede ind fra demonstrationens liste",
  "user.signedOut": () => "loggede ud",
  "user.sessionRevoked": () => "loggede en af sine andre enheder ud",
  "user.passwordChosen": () => "valgte sin adgangskode",
  "user.passwordReset": () => "valgte en ny adgangskode med et link fra en mail",
  "user.passwordChanged": () => "skiftede sin adgangskode",
  "user.passwordResetRequested": () => "bad om et link til en ny adgangskode",
  "mail.sentAgain": () => "sendte en mail igen",
} satisfies Record<string, (data: Data) => string>;

export type IdentityEventKind = keyof typeof identityEvents;
