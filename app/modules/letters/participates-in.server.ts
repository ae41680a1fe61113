import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { inquiriesOf } from "./internal/inquiries-of.server";

/** Whether the actor is named on the inquiry or one of its letters: what the rules call to participate. One statement. */
export async function participatesIn({ tx, actor }: Unit<Actor>, inquiryId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ named: boolean }[]>`
    SELECT ${inquiryId}::uuid IN (${inquiriesOf(actor.userId)}) AS named`;
  return row?.named === true;
}
