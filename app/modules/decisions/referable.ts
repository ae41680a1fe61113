import { saysOnward } from "~/modules/meetings/onward";

export interface ReferableItem {
  /** of the committee that decided: standing | finance | council */
  committeeKind: string;
  fixedKind: string | null;
  /** of the whole item and of its points */
  decisions: readonly { outcome: string }[];
  /** what the committee chose to do with it, where it did */
  onward: string | null;
}

/**
 * Why a member can't demand that the council decides the item (kommunestyrelsesloven § 23); undefined when they can. It covers
 * refusals and hearings, not procedural decisions (RD 04.1.2, 16.1.1).
 */
export function referralFault({ committeeKind, fixedKind, decisions, onward }: ReferableItem): string | undefined {
  if (committeeKind === "council") return "Byrådet afgør selv sagen. Den kan ikke indbringes for nogen anden.";
  if (
    fixedKind === "agendaApproval" ||
    fixedKind === "signaturePage" ||
    onward === "deferred" ||
    onward === "withdrawn"
  )
    return procedural;
  if (decisions.length === 0)
    return "Punktet er ikke besluttet endnu. Kravet kan fremsættes, fra det er besluttet, til mødet hæves.";
  const isProcedural = ({ outcome }: { outcome: string }) =>
    saysOnward("deferred", outcome) || saysOnward("withdrawn", outcome);
  return decisions.every(isProcedural) ? procedural : undefined;
}

const procedural = "Det er en beslutning om sagens behandling, ikke om sagen. Den kan ikke indbringes for byrådet.";
