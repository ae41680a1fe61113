import { randomUUID } from "node:crypto";
import { hashPassword } from "~/modules/identity/password-hash.server";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import type {
  DemoCaseFile,
  DemoCommittee,
  DemoMembership,
  DemoMunicipality,
  DemoPerson,
  DemoSectionTemplate,
} from "./content/shapes";
import { DEMONSTRATION_PASSWORD, type DemoSignIn } from "./content/sign-ins";
import { insertCaseFiles } from "./load-cases";

/** A loaded municipality, with the database's ids by the content's own keys. */
export interface Place {
  municipalityId: string;
  name: string;
  slug: string;
  people: Map<string, { id: string; name: string; title: string }>;
  memberships: DemoMembership[];
  roles: Map<string, DemoPerson["roles"]>;
  /** by slug; the first is the one whose meetings are loaded */
  committees: Map<string, { id: string } & DemoCommittee>;
  caseFiles: Map<string, string>;
  proposals: Map<string, string>;
}

/** A person's id, by the content's key. */
export const idOf = (place: Place, person: string): string => {
  const found = place.people.get(person);
  if (!found) throw new Error(`There is no ${person} in ${place.name}.`);
  return found.id;
};
/** The other way round. */
export const keyOf = (place: Place, userId: string): string =>
  [...place.people].find(([, { id }]) => id === userId)![0];

export interface Organisation {
  municipality: DemoMunicipality;
  people: DemoPerson[];
  template: DemoSectionTemplate;
  committees: DemoCommittee[];
  /** the election groups' contacts, by their people's keys */
  electionGroups: { name: string; contact: string }[];
  memberships: DemoMembership[];
  signIns: DemoSignIn[];
  caseFiles: DemoCaseFile[];
  /** the last case number given, by year */
  caseNumbers: { year: number; last: number }[];
}

/** The municipality with its people, committees, template, fixed items and cases, in one transaction. */
export async function loadMunicipality(organisation: Organisation): Promise<Place> {
  const municipalityId = randomUUID();
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  return unitOfWork(
    { municipalityId, userId: null },
    async (unit) => {
      const { tx } = unit;
      await tx.municipality.create({ data: { id: municipalityId, ...organisation.municipality } });
      const people = await insertPeople(unit, organisation.people, passwordHash);
      const idOf = (key: string) => people.get(key)!.id;
      const { name, sections } = organisation.template;
      const template = await tx.sectionTemplate.create({
        data: { name, sections: sections as object[] },
        select: { id: true },
      });
      const committees: Place["committees"] = new Map();
      for (const committee of organisation.committees) {
        const { fixedItems: _fixed, sectionTemplate: _key, ...settings } = committee;
        const { id } = await tx.committee.create({
          data: { ...settings, sectionTemplateId: template.id },
          select: { id: true },
        });
        committees.set(committee.slug, { id, ...committee });
      }
      await tx.roleAssignment.createMany({
        data: organisation.people.flatMap(({ key, roles }) =>
          roles.map((held) => ({
            userId: idOf(key),
            role: held.role,
            committeeId: held.role === "secretary" ? committees.get(held.committee)!.id : null,
          })),
        ),
      });
      await tx.membership.createMany({
        data: organisation.memberships.map(({ person, committee, validFrom, validTo, ...seat }, position) => ({
          ...seat,
          userId: idOf(person),
          committeeId: committees.get(committee)!.id,
          position,
          validFrom: new Date(validFrom),
          validTo: new Date(validTo),
        })),
      });
      await tx.electionGroup.createMany({
        data: organisation.electionGroups.map(({ name, contact }) => ({ name, contactId: idOf(contact) })),
      });
      const caseFiles = await insertCaseFiles(unit, organisation.caseFiles, idOf);
      await tx.fixedItem.createMany({
        data: [...committees.values()].flatMap(({ id, fixedItems }) =>
          fixedItems.map(({ caseNumber, ...item }, position) => ({
            ...item,
            position,
            committeeId: id,
            caseFileId: caseFiles.get(caseNumber) ?? null,
          })),
        ),
      });
      await tx.caseNumberSeries.createMany({ data: organisation.caseNumbers });
      await tx.demonstrationSignIn.createMany({
        data: organisation.signIns.flatMap(({ person, role, tryThis }, position) =>
          people.has(person) ? [{ userId: idOf(person), label: role, hint: tryThis, position }] : [],
        ),
      });
      unit.record({
        kind: "municipality.created",
        subject: `municipality:${municipalityId}`,
        data: { name: organisation.municipality.name },
      });
      return {
        municipalityId,
        name: organisation.municipality.name,
        slug: organisation.municipality.slug,
        people,
        memberships: organisation.memberships,
        roles: new Map(organisation.people.map(({ key, roles }) => [key, roles])),
        committees,
        caseFiles,
        proposals: new Map<string, string>(),
      };
    },
    { timeout: 30_000 },
  );
}

async function insertPeople({ tx }: Unit, content: DemoPerson[], passwordHash: string): Promise<Place["people"]> {
  const people: Place["people"] = new Map();
  for (const { key, name, title, email } of content) {
    const { id } = await tx.user.create({ data: { name, title, email, passwordHash }, select: { id: true } });
    people.set(key, { id, name, title });
  }
  return people;
}
