import { makeAndFollowUp } from "~/jobs/make-and-follow-up.server";
import { unitOfWork } from "~/platform/unit-of-work.server";

/** Does here and now what the app's worker would do after the commit, until no document is waiting. */
export async function makeWaitingDocuments(municipalityId: string): Promise<void> {
  for (;;) {
    const next = await unitOfWork({ municipalityId, userId: null }, ({ tx }) =>
      tx.issuedDocument.findFirst({
        where: { state: "waiting" },
        orderBy: { createdAt: "asc" },
        select: { id: true, title: true },
      }),
    );
    if (!next) return;
    await makeAndFollowUp({ municipalityId, documentId: next.id });
    const { state, problem } = await unitOfWork({ municipalityId, userId: null }, ({ tx }) =>
      tx.issuedDocument.findUniqueOrThrow({ where: { id: next.id } }),
    );
    if (state === "failed") throw new Error(`${next.title}: ${problem}`);
  }
}
