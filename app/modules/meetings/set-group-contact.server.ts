import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { GroupContact } from "./election-group-forms";
import { electionGroups } from "./election-group-queries.server";

/**
 * Chooses who of an election group is asked when one of its members needs a substitute (kommunestyrelsesloven § 28(2)), or nobody.
 * @throws rule_broken on "contactId" for who isn't in the group; conflict where somebody chose since the page was read
 */
export async function setGroupContact(unit: Unit<Actor>, input: GroupContact): Promise<{ group: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const { group: name, contactId, version } = input;
  const group = (await electionGroups(unit)).find((one) => one.name === name);
  if (!group) throw new DomainError("rule_broken", "Ingen har plads for gruppen mere. Genindlæs siden.", "contactId");
  const contact = group.members.find(({ id }) => id === contactId);
  if (contactId !== null && !contact)
    throw new DomainError("rule_broken", "Vælg en af gruppens medlemmer.", "contactId");
  const { count } =
    version === 0
      ? await tx.electionGroup.createMany({ data: [{ name, contactId }], skipDuplicates: true })
      : await tx.electionGroup.updateMany({
          where: { name, version },
          data: { contactId, version: { increment: 1 } },
        });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "En anden har valgt kontaktperson for gruppen imens. Genindlæs siden, og se, om det stadig skal rettes.",
      "contactId",
    );
  unit.record({
    kind: "electionGroup.contactSet",
    subject: `municipality:${actor.municipalityId}`,
    data: { group: name, contactId, contact: contact?.name ?? null },
  });
  return { group: name };
}
