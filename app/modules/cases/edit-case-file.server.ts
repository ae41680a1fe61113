import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EditCaseInput } from "./case-forms";
import { lockOpenCase } from "./internal/open-case.server";

/**
 * A case's title and subject. Its number never changes: letters and minutes point at it.
 * @throws not_found, forbidden, rule_broken (closed), conflict with what stands there now in `details`
 */
export async function editCaseFile(
  unit: Unit<Actor>,
  { caseFileId, version, title, subjectCode }: EditCaseInput,
): Promise<{ caseFileId: string }> {
  assertMay(unit.actor, "editCase");
  const before = await lockOpenCase(unit, caseFileId);
  const { count } = await unit.tx.caseFile.updateMany({
    where: { id: caseFileId, version },
    data: { title, subjectCode, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "En anden har rettet sagen, siden du åbnede siden. Se, hvad der står nu, og gem igen.",
      undefined,
      { version: before.version, now: { title: before.title, subjectCode: before.subjectCode } },
    );
  const fields = [
    ...(before.title === title ? [] : ["titel"]),
    ...(before.subjectCode === subjectCode ? [] : ["emne"]),
  ];
  if (fields.length > 0)
    unit.record({
      kind: "case.changed",
      subject: `case:${caseFileId}`,
      data: {
        fields,
        from: { title: before.title, subjectCode: before.subjectCode },
        to: { title, subjectCode },
      },
    });
  return { caseFileId };
}
