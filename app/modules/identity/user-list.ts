import { officeNames, roleNames, type Office, type Role } from "./actor";
import type { ListedUser } from "./user-queries.server";

/** A person in the list, with the seats that the modules above know of. */
export interface UserLine extends ListedUser {
  seats: { committeeId: string; committeeName: string; office: Office; validTo: string | null }[];
}

export const userFilters = [
  "secretary",
  "caseworker",
  "approver",
  "seated",
  "systemAdministrator",
  "invited",
  "closed",
] as const;
export type UserFilter = (typeof userFilters)[number];

/** The addresses' words and the list's own. */
export const filterNames: Record<UserFilter, { word: string; label: string }> = {
  secretary: { word: "sekretaerer", label: "Sekretærer" },
  caseworker: { word: "sagsbehandlere", label: "Sagsbehandlere" },
  approver: { word: "godkendere", label: "Godkendere" },
  seated: { word: "medlemmer", label: "Medlemmer" },
  systemAdministrator: { word: "administratorer", label: "Administratorer" },
  invited: { word: "ikke-inde", label: "Ikke inde endnu" },
  closed: { word: "lukkede", label: "Lukkede" },
};

export const filterOfWord = (word: string | null): UserFilter | null =>
  userFilters.find((filter) => filterNames[filter].word === word) ?? null;

function matches(user: UserLine, filter: UserFilter): boolean {
  if (filter === "invited" || filter === "closed") return user.access === filter;
  if (user.access === "closed") return false;
  return filter === "seated" ? user.seats.length > 0 : user.roles.some(({ role }) => role === filter);
}

/** Name, address or title holds every word. */
function holds(user: UserLine, search: string): boolean {
  const text = `${user.name} ${user.email} ${user.title}`.toLocaleLowerCase("da");
  return search
    .toLocaleLowerCase("da")
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The lines to show, and how many each choice would. */
export function filterUsers(users: UserLine[], { filter, search }: { filter: UserFilter | null; search: string }) {
  const found = users.filter((user) => holds(user, search.trim()));
  const counts = userFilters.map((each) => ({
    filter: each,
    count: found.filter((user) => matches(user, each)).length,
  }));
  return { shown: filter ? found.filter((user) => matches(user, filter)) : found, all: found.length, counts };
}

/** "Sekretær, sagsbehandler" */
export function rolesInWords(user: Pick<UserLine, "roles" | "seats">): string {
  const roles: Role[] = [...new Set(user.roles.map(({ role }) => role))];
  const offices: Office[] = [...new Set(user.seats.map(({ office }) => office))];
  const words = [...roles.map((role) => roleNames[role]), ...offices.map((office) => officeNames[office])];
  return words.map((word, index) => (index === 0 ? word : word.toLocaleLowerCase("da"))).join(", ");
}
