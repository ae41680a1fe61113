import { beginsEachYear, caseNumber } from "~/modules/identity/case-number-pattern";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";

/** The series of a pattern without a year, which never begins again. */
const ENDLESS = 0;

/**
 * The municipality's next number. The series' row is locked until the unit commits, so two at once get two numbers; a number
 * that stands on a case already (taken over from an earlier system) is passed by.
 */
export async function nextCaseNumber({ tx, actor, now }: Unit): Promise<string> {
  const { caseNumberPattern } = await tx.municipality.findFirstOrThrow({
    where: { id: actor.municipalityId },
    select: { caseNumberPattern: true },
  });
  const year = Number(copenhagenDate(now).slice(0, 4));
  const series = beginsEachYear(caseNumberPattern) ? year : ENDLESS;
  for (;;) {
    const [row] = await tx.$queryRaw<{ last: number }[]>`
      INSERT INTO case_number_series (year, last) VALUES (${series}, 1)
      ON CONFLICT (municipality_id, year) DO UPDATE SET last = case_number_series.last + 1
      RETURNING last`;
    const candidate = caseNumber(caseNumberPattern, year, row!.last);
    if ((await tx.caseFile.count({ where: { caseNumber: candidate } })) === 0) return candidate;
  }
}
