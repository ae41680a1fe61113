import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { committeeKindWords, voteWordingWords, type CommitteeKind, type EditCommittee } from "./committee-forms";
import { assertKnownTemplate, slugTaken } from "./create-committee.server";

const fieldNames = {
  name: "navn",
  slug: "adresse",
  active: "om udvalget er i brug",
  noticeDays: "varsel",
  noticeSaturdayCounts: "om lørdag tæller",
  noticeSendingDayCounts: "om udsendelsesdagen tæller",
  closingDays: "lukkedage",
  defaultPlace: "mødested",
  defaultStart: "mødetid",
  defaultEnd: "sluttid",
  publishesCaseList: "offentliggørelse af sagslisten",
  publishesAgenda: "offentliggørelse af dagsordenen",
  publishesMinutes: "offentliggørelse af referatet",
  standingSentences: "faste sætninger",
  sectionTemplateId: "sagsskabelon",
  kind: "udvalgets slags",
  voteWording: "hvordan afstemninger skrives",
  substituteShortAbsence: "stedfortræder ved kort fravær",
  substituteDisqualified: "stedfortræder ved inhabilitet",
  disqualifiedMayVote: "om et medlem stemmer om sin egen inhabilitet",
} as const;
type Field = keyof typeof fieldNames;

const kindTaken = (kind: CommitteeKind, name = "Et andet udvalg") =>
  new DomainError(
    "rule_broken",
    `${name} er kommunens ${committeeKindWords[kind].toLowerCase()}, og der kan kun være ét i brug. Ret det andet først, eller vælg noget andet her.`,
    "kind",
  );

/** A municipality has one council and one finance committee. */
async function assertOnlyOneOfKind(
  { tx }: Unit,
  committeeId: string,
  { kind, active }: { kind: CommitteeKind; active: boolean },
): Promise<void> {
  if (kind === "standing" || !active) return;
  const other = await tx.committee.findFirst({
    where: { kind, active: true, id: { not: committeeId } },
    select: { name: true },
  });
  if (other) throw kindTaken(kind, other.name);
}

/**
 * A committee's own settings. A new notice rule holds for agendas that aren't dispatched; what was sent out stands. A new address
 * may be given at any time: publishing lets the old one lead on (follow-names).
 * @throws DomainError conflict where somebody saved since the page was opened; `details` has the version and what they saved
 */
export async function editCommittee(
  unit: Unit<Actor>,
  { committeeId, version, ...input }: EditCommittee,
): Promise<{ committeeId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const before = await tx.committee.findFirst({ where: { id: committeeId } });
  if (!before) throw notFound();
  await assertKnownTemplate(unit, input.sectionTemplateId);
  await assertOnlyOneOfKind(unit, committeeId, input);
  const changed = (Object.keys(fieldNames) as Field[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(input[field]),
  );
  const { count } = await tx.committee
    .updateMany({ where: { id: committeeId, version }, data: { ...input, version: { increment: 1 } } })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw JSON.stringify(error).includes("slug") ? slugTaken() : kindTaken(input.kind);
    });
  const values = (from: Record<Field, unknown>) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  if (count === 0)
    throw new DomainError(
      "conflict",
      `En anden har gemt indstillingerne for ${before.name} imens. Se rettelsen nedenfor, og gem igen.`,
      undefined,
      {
        version: before.version,
        now: values(before),
      },
    );
  if (changed.length > 0)
    unit.record({
      kind: "committee.changed",
      subject: `committee:${committeeId}`,
      data: {
        name: input.name,
        fields: changed.map((field) => fieldNames[field]),
        from: inWords(values(before)),
        to: inWords(values(input)),
      },
    });
  return { committeeId };
}

/** The closed lists as they are read in the history. */
function inWords(values: Record<string, unknown>): Record<string, unknown> {
  const words = { ...committeeKindWords, ...voteWordingWords };
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      field === "kind" || field === "voteWording" ? words[value as CommitteeKind] : value,
    ]),
  );
}
