import type { TimeStampUnavailable } from "~/modules/pdf/seal.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { atClock } from "~/ui/danish-dates";

/** Seconds until the next try; the last goes on for as long as it takes. */
const pauses = [30, 60, 120, 300, 600];

/**
 * A service that the seal needs doesn't answer: the document waits, says so, and is tried again after pauses that grow.
 * Where the time-stamp was called off meanwhile there is nothing to wait for.
 */
export async function awaitTimeStamp(unit: Unit, documentId: string, reason: TimeStampUnavailable): Promise<void> {
  const document = await unit.tx.issuedDocument.findFirst({
    where: { id: documentId },
    select: { sealTries: true },
  });
  const tries = document?.sealTries ?? 0;
  const pause = pauses[Math.min(tries, pauses.length - 1)]!;
  const sealRetryAt = new Date(unit.now.getTime() + pause * 1000);
  const { count } = await unit.tx.issuedDocument.updateMany({
    where: { id: documentId, state: "working", withoutStamp: false, sealTries: tries },
    data: {
      state: "waiting",
      progress: "",
      problem: `${reason.message} Vi prøver igen ${atClock(sealRetryAt)}.`,
      sealRetryAt,
      sealTries: { increment: 1 },
    },
  });
  if (count > 0) unit.enqueue({ queue: "typeset", data: { documentId }, startAfter: pause });
}
