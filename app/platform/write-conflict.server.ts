/** PostgreSQL's SQLSTATEs for a transaction that would succeed if it were tried again: deadlock_detected, serialization_failure. */
const states = ["40P01", "40001"];

/**
 * Did the database end the transaction because it and another stood in each other's way? Prisma says it in three ways: with a code of
 * its own (P2034) of its statements, within P2010 of raw ones, and as the driver adapter's own error of COMMIT.
 */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { meta, cause } = error as { meta?: { driverAdapterError?: { cause?: unknown } }; cause?: unknown };
  return [meta?.driverAdapterError?.cause, cause].some((said) =>
    states.includes((said as { originalCode?: string } | undefined)?.originalCode ?? ""),
  );
}
