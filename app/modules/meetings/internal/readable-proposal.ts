import type { Prisma } from "~/platform/generated/client";

/** What of a proposal's row says who may read it. */
export const readableSelect = {
  committeeId: true,
  authorId: true,
  closed: true,
  items: { where: { closed: true }, select: { id: true }, take: 1 },
} satisfies Prisma.ProposalSelect;

interface ReadableRow {
  committeeId: string;
  authorId: string;
  closed: boolean;
  items: readonly { id: string }[];
}

/** For `may`: it is closed when its writer meant it so, and also when it stands on a closed item of any agenda. */
export const readable = ({ committeeId, authorId, closed, items }: ReadableRow) => ({
  committeeId,
  authorId,
  closed: closed || items.length > 0,
});
