/**
 * What the person at the terminal can do something about. The message is one Danish line: what is wrong, and what to do.
 * Everything a command throws that isn't one of these is a bug, and its details go to a file (see `report-failure.ts`).
 */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}

/** The code of a system error ("ENOSPC") or of PostgreSQL ("53100"), where the error carries one. */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
