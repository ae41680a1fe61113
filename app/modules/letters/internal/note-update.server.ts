import type { Unit } from "~/platform/unit-of-work.server";

export type UpdateKind =
  "progress" | "evidence" | "followedUp" | "moved" | "handedOver" | "kept" | "dropped" | "reopened";

/** Adds to the commitment's log, which nothing is ever taken out of. */
export async function noteUpdate(
  { tx, now }: Unit,
  update: {
    commitmentId: string;
    kind: UpdateKind;
    text: string;
    onDate: string;
    fileSha256?: string;
    fileName?: string;
  },
): Promise<{ updateId: string }> {
  const { onDate, ...data } = update;
  const { id } = await tx.commitmentUpdate.create({
    data: { ...data, onDate: new Date(onDate), at: now },
    select: { id: true },
  });
  return { updateId: id };
}
