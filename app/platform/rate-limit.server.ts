import { createHash } from "node:crypto";
import { now } from "./clock";
import { copenhagenTime } from "./danish-time";
import { DomainError } from "./errors";
import { lookUp } from "./unit-of-work.server";

export interface Limit {
  /** what is counted, and for whom: "sign-in anne@eksempel.dk". Only its hash is stored */
  key: string;
  tries: number;
  minutes: number;
}

/**
 * Counts one try before it is made, in a statement of its own: a rollback doesn't take it back, and a hundred at once are a hundred.
 * @throws DomainError rule_broken once the tries are used up, with the time when it opens again
 */
export async function countTry({ key, tries, minutes }: Limit): Promise<void> {
  const at = now();
  const rows = await lookUp<{ tries: number; opens: Date }>(
    "SELECT app.count_try($1, $2, make_interval(mins => $3)) AS tries, coalesce(app.tries_end($1), $2 + make_interval(mins => $3)) AS opens",
    [hashed(key), at, minutes],
  );
  if (rows[0]!.tries <= tries) return;
  throw new DomainError(
    "rule_broken",
    `Det er prøvet for mange gange. Du kan prøve igen kl. ${copenhagenTime(rows[0]!.opens)}.`,
  );
}

/** What succeeded doesn't count. */
export async function forgetTries(key: string): Promise<void> {
  await lookUp("SELECT app.forget_tries($1)", [hashed(key)]);
}

/** Counters whose time is over. */
export async function sweepTries(): Promise<void> {
  await lookUp("SELECT app.sweep_tries($1)", [now()]);
}

const hashed = (key: string) => createHash("sha256").update(key).digest("hex");
