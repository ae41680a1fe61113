import type { UnitActor } from "~/platform/unit-of-work.server";

export const roles = ["systemAdministrator", "secretary", "caseworker", "approver", "mayor"] as const;
export type Role = (typeof roles)[number];

export const offices = ["chair", "viceChair", "member", "substitute"] as const;
export type Office = (typeof offices)[number];

/** A signed-in person, with what the permission rules ask about. */
export interface Actor extends UnitActor {
  userId: string;
  name: string;
  /** as it stands after the name: "beskæftigelseschef" */
  title: string;
  municipalityName: string;
  municipalitySlug: string;
  sessionId: string;
  /** ISO: the last time the password was given in this session */
  authenticatedAt: string;
  /** a secretary's committee; null for the roles that hold for the whole municipality */
  roles: { role: Role; committeeId: string | null }[];
  /** today's seats: terms that have ended or not begun are left out */
  seats: { committeeId: string; office: Office }[];
  /** meetings that they were named a substitute for (kommunestyrelsesloven § 28), with or without a seat on the committee */
  substituteAt: string[];
}

export const roleNames: Record<Role, string> = {
  systemAdministrator: "Systemadministrator",
  secretary: "Sekretær",
  caseworker: "Sagsbehandler",
  approver: "Godkender",
  mayor: "Borgmester",
};

export const officeNames: Record<Office, string> = {
  chair: "Formand",
  viceChair: "Næstformand",
  member: "Medlem",
  substitute: "Stedfortræder",
};
