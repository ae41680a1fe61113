import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { participatesIn } from "../participates-in.server";

/** Who reads every inquiry, whether or not they are named on it. */
export const readsAllInquiries = (actor: Actor): boolean => may(actor, "readInquiry", { participates: false });

/**
 * To whoever may not read it, an inquiry isn't there.
 * @throws not_found
 */
export async function assertMayReadInquiry(unit: Unit<Actor>, inquiryId: string): Promise<void> {
  const { tx, actor } = unit;
  if ((await tx.inquiry.count({ where: { id: inquiryId } })) === 0) throw notFound();
  if (!readsAllInquiries(actor) && !(await participatesIn(unit, inquiryId))) throw notFound();
}
