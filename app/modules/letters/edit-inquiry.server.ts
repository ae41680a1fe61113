import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EditInquiryInput } from "./inquiry-forms";
import { followedInquiry, hangOnto } from "./internal/chain.server";
import { assertDates } from "./internal/inquiry-dates";
import { mailInquiryOwner } from "./internal/inquiry-mails.server";
import {
  assertActive,
  assertCommittee,
  dateOf,
  dayOrNull,
  inquiryConflict,
  lockInquiry,
} from "./internal/load-inquiry.server";

/**
 * Corrects what an inquiry says of its letter, who sees to it, and which earlier letter it follows up. Its deadline has a step of its
 * own, since a moved one is told of.
 * @throws not_found, forbidden, rule_broken at the field, conflict with what stands there now in `details`
 */
export async function editInquiry(
  unit: Unit<Actor>,
  { inquiryId, version, followsId, ...input }: EditInquiryInput,
): Promise<{ inquiryId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "editInquiry");
  const before = await lockInquiry(unit, inquiryId);
  const was = factsOf(before);
  if (before.version !== version) throw inquiryConflict(before.version, was);
  assertDates({ ...input, deadline: dayOrNull(before.deadline) }, copenhagenDate(unit.now));
  const owner = input.ownerId === before.ownerId ? null : await assertActive(unit, input.ownerId, "ownerId");
  if (input.committeeId && input.committeeId !== before.committeeId) await assertCommittee(unit, input.committeeId);
  if (followsId !== before.followsId)
    await hangOnto(unit, inquiryId, followsId ? await followedInquiry(unit, followsId, input.datedOn) : null);
  await tx.inquiry.update({
    where: { id: inquiryId },
    data: {
      ...input,
      datedOn: dateOf(input.datedOn),
      receivedOn: dateOf(input.receivedOn),
      version: { increment: 1 },
    },
  });
  const is = { ...input, followsId };
  const changed = (Object.keys(is) as (keyof typeof is)[]).filter((field) => was[field] !== is[field]);
  if (changed.length > 0)
    unit.record({
      kind: "inquiry.edited",
      subject: `inquiry:${inquiryId}`,
      data: { fields: changed, from: only(was, changed), to: only(is, changed) },
    });
  if (owner)
    await mailInquiryOwner(unit, owner, {
      id: inquiryId,
      subject: input.subject,
      deadline: dayOrNull(before.deadline),
    });
  return { inquiryId };
}

type Facts = Omit<EditInquiryInput, "inquiryId" | "version">;

const factsOf = (row: Awaited<ReturnType<typeof lockInquiry>>): Facts => ({
  subject: row.subject,
  senderAuthority: row.senderAuthority,
  senderTitle: row.senderTitle,
  senderName: row.senderName,
  senderAddress: row.senderAddress,
  senderEmail: row.senderEmail,
  theirReference: row.theirReference,
  datedOn: dayOrNull(row.datedOn),
  dateNote: row.dateNote,
  receivedOn: dayOrNull(row.receivedOn),
  ownerId: row.ownerId,
  committeeId: row.committeeId,
  followsId: row.followsId,
  text: row.text,
  remark: row.remark,
});

const only = (facts: Facts, fields: (keyof Facts)[]) =>
  Object.fromEntries(fields.map((field) => [field, facts[field]]));
