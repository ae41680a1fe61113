import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dayOrNull } from "./load-inquiry.server";

interface Followed {
  id: string;
  chainId: string;
  caseFileId: string;
}

/** The inquiry that another follows up, locked: its chain is the other's. @throws rule_broken at the field */
export async function followedInquiry({ tx }: Unit, followsId: string, datedOn: string | null): Promise<Followed> {
  await tx.$queryRaw`SELECT id FROM inquiry WHERE id = ${followsId}::uuid FOR UPDATE`;
  const found = await tx.inquiry.findFirst({
    where: { id: followsId },
    select: { id: true, chainId: true, caseFileId: true, datedOn: true },
  });
  if (!found)
    throw new DomainError(
      "rule_broken",
      "Henvendelsen, der følges op på, findes ikke længere. Vælg en anden.",
      "followsId",
    );
  const earlier = dayOrNull(found.datedOn);
  if (earlier !== null && datedOn !== null && earlier > datedOn)
    throw new DomainError(
      "rule_broken",
      "Brevet, der følges op på, er nyere end dette. Vælg et tidligere.",
      "followsId",
    );
  return found;
}

/**
 * Hangs an inquiry, with all that follows it up, onto another; or makes it the first of a chain of its own.
 * @throws rule_broken at the field when it would follow itself, however far round
 */
export async function hangOnto(unit: Unit, inquiryId: string, followed: Followed | null): Promise<void> {
  const { tx } = unit;
  const after = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE after AS (
      SELECT id FROM inquiry WHERE id = ${inquiryId}::uuid
      UNION SELECT i.id FROM inquiry i JOIN after ON i.follows_id = after.id)
    SELECT id FROM after`;
  const ids = after.map(({ id }) => id);
  if (followed && ids.includes(followed.id))
    throw new DomainError(
      "rule_broken",
      "Henvendelsen kan ikke følge op på et brev, der selv følger op på den.",
      "followsId",
    );
  // First what it follows, in a statement of its own: a link without one must be the first of its chain.
  const chainId = followed?.chainId ?? inquiryId;
  await tx.inquiry.update({ where: { id: inquiryId }, data: { followsId: followed?.id ?? null, chainId } });
  await tx.inquiry.updateMany({ where: { id: { in: ids.filter((id) => id !== inquiryId) } }, data: { chainId } });
}
