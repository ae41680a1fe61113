import type { Unit } from "~/platform/unit-of-work.server";
import type { SubstituteRules } from "../substitution";

export const substituteRules = ({ tx }: Unit, committeeId: string): Promise<SubstituteRules & { kind: string }> =>
  tx.committee.findFirstOrThrow({
    where: { id: committeeId },
    select: { name: true, kind: true, substituteShortAbsence: true, substituteDisqualified: true },
  });
