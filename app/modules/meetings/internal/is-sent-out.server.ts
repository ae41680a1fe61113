import type { Unit } from "~/platform/unit-of-work.server";

/** Whether the last item that a proposal was put on has gone out with its agenda: from then on members have what it says. */
export async function isSentOut({ tx }: Pick<Unit, "tx">, proposalId: string): Promise<boolean> {
  const last = await tx.agendaItem.findFirst({
    where: { proposalId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { dispatchNumber: true },
  });
  return last !== null && last.dispatchNumber !== null;
}
