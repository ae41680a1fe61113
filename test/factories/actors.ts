import { randomUUID } from "node:crypto";
import type { Actor, Office, Role } from "~/modules/identity/actor";
import { now } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";

export interface ActorTraits {
  name?: string;
  title?: string;
  municipalityId?: string;
  userId?: string;
  /** "secretary" needs its committee: ["secretary", committeeId] */
  roles?: (Exclude<Role, "secretary"> | ["secretary", string])[];
  /** committee → office */
  seats?: Record<string, Office>;
  /** meetings where they are a substitute */
  substituteAt?: string[];
}

/** An actor as the permission rules see one, without a database. */
export function actorWith({ roles = [], seats = {}, ...traits }: ActorTraits = {}): Actor {
  return {
    userId: traits.userId ?? randomUUID(),
    municipalityId: traits.municipalityId ?? randomUUID(),
    name: traits.name ?? "Anne Vestergård",
    title: traits.title ?? "",
    municipalityName: "Prøvekommunen",
    municipalitySlug: "proevekommunen",
    sessionId: randomUUID(),
    authenticatedAt: now().toISOString(),
    roles: roles.map((held) =>
      typeof held === "string" ? { role: held, committeeId: null } : { role: held[0], committeeId: held[1] },
    ),
    seats: Object.entries(seats).map(([committeeId, office]) => ({ committeeId, office })),
    substituteAt: traits.substituteAt ?? [],
  };
}

/** The system acting in a municipality, as a job does. */
export const systemIn = (municipalityId: string) => ({ municipalityId, userId: null });

export async function createMunicipality(
  traits: { name?: string; slug?: string; outcomes?: string[] } = {},
): Promise<string> {
  const id = randomUUID();
  const {
    name = "Prøvekommunen",
    slug = `kommune-${id.slice(0, 8)}`,
    outcomes = ["Godkendt", "Orientering givet"],
  } = traits;
  await unitOfWork(systemIn(id), ({ tx }) => tx.municipality.create({ data: { id, name, slug, outcomes } }));
  return id;
}

/** The sections of the demonstration's texts (DOMAIN.md section 2). */
export const exampleSections = [
  { key: "sagsfremstilling", title: "Sagsfremstilling", kind: "text", emptyText: "", question: "Hvad er baggrunden?" },
  { key: "oekonomi", title: "Økonomi", kind: "text", emptyText: "Ingen bemærkninger.", question: "Hvad koster det?" },
  { key: "indstilling", title: "Indstilling", kind: "recommendation", emptyText: "", question: "" },
  { key: "bilag", title: "Bilag", kind: "attachments", emptyText: "Ingen bilag.", question: "" },
];

export async function createCommittee(
  municipalityId: string,
  traits: {
    name?: string;
    slug?: string;
    noticeDays?: number;
    noticeSaturdayCounts?: boolean;
    kind?: "standing" | "finance" | "council";
    substituteShortAbsence?: boolean;
    substituteDisqualified?: boolean;
  } = {},
): Promise<string> {
  const id = randomUUID();
  const { name = "Beskæftigelsesudvalget", slug = `udvalg-${id.slice(0, 8)}`, ...notice } = traits;
  await unitOfWork(systemIn(municipalityId), async ({ tx }) => {
    const template = await tx.sectionTemplate.create({
      data: { name: `Standard ${id.slice(0, 8)}`, sections: exampleSections },
    });
    await tx.committee.create({ data: { id, name, slug, sectionTemplateId: template.id, ...notice } });
  });
  return id;
}

/** A person in the database with their roles and seats, as the actor they would be after signing in. */
export async function createUser(
  municipalityId: string,
  traits: Omit<ActorTraits, "municipalityId"> & { email?: string; passwordHash?: string } = {},
): Promise<Actor> {
  const actor = actorWith({ ...traits, municipalityId });
  await unitOfWork(systemIn(municipalityId), async ({ tx }) => {
    await tx.user.create({
      data: {
        id: actor.userId,
        name: actor.name,
        title: actor.title,
        email: traits.email ?? `${actor.userId}@eksempel.dk`,
        passwordHash: traits.passwordHash,
      },
    });
    for (const { role, committeeId } of actor.roles)
      await tx.roleAssignment.create({ data: { role, committeeId, userId: actor.userId } });
    for (const [position, seat] of actor.seats.entries())
      await tx.membership.create({
        data: { ...seat, userId: actor.userId, position, validFrom: new Date("2022-01-01") },
      });
  });
  return actor;
}
