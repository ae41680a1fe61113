import { makeAndFollowUp } from "~/jobs/make-and-follow-up.server";
import { unitOfWork } from "~/platform/unit-of-work.server";

/**
 * Does here and now what the app's worker would do after the commit, until no document is waiting. A package waits for its agenda,
 * which was asked for at the same moment, so each round tries everything that waits.
 */
export async function makeWaitingDocuments(municipalityId: string): Promise<void> {
  const actor = { municipalityId, userId: null };
  const waiting = () =>
    unitOfWork(actor, ({ tx }) =>
      tx.issuedDocument.findMany({
        where: { state: "waiting" },
        orderBy: { createdAt: "asc" },
        select: { id: true, title: true },
      }),
    );
  for (let round = await waiting(); round.length > 0;) {
    for (const { id, title } of round) {
      await makeAndFollowUp({ municipalityId, documentId: id });
      const { state, problem } = await unitOfWork(actor, ({ tx }) =>
        tx.issuedDocument.findUniqueOrThrow({ where: { id } }),
      );
      if (state === "failed") throw new Error(`${title}: ${problem}`);
    }
    const left = await waiting();
    const known = new Set(round.map(({ id }) => id));
    if (left.length === round.length && left.every(({ id }) => known.has(id)))
      throw new Error(`These wait for something that nobody makes: ${left.map(({ title }) => title).join(", ")}`);
    round = left;
  }
}
