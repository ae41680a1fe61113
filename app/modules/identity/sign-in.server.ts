import type { z } from "zod";
import { DomainError } from "~/platform/errors";
import { log } from "~/platform/log.server";
import { countTry, forgetTries } from "~/platform/rate-limit.server";
import { lookUp } from "~/platform/unit-of-work.server";
import type { signInForm } from "./identity-forms";
import { startSession, type Client } from "./internal/start-session.server";
import { passwordFits } from "./password-hash.server";

const minutes = 15;

/**
 * Before anybody is known. Says neither which of the two was wrong nor, by the time it takes, whether the address is known.
 * At most 5 tries for an account and 30 from one address within 15 minutes.
 * @returns the new session's token, for the cookie
 * @throws DomainError rule_broken: they don't fit (field "password"), or too many tries, with when it opens again
 */
export async function signIn({ email, password }: z.infer<typeof signInForm>, client: Client): Promise<string> {
  const account = `sign-in ${email.trim().toLowerCase()}`;
  await countTry({ key: `sign-in from ${client.address}`, tries: 30, minutes });
  await countTry({ key: account, tries: 5, minutes });
  const [user] = await lookUp<{ user_id: string; municipality_id: string; password_hash: string | null }>(
    "SELECT * FROM app.user_of_email($1)",
    [email],
  );
  if (!(await passwordFits(user?.password_hash, password)) || !user) {
    log().warn({ userId: user?.user_id ?? null }, "sign-in refused");
    throw new DomainError(
      "rule_broken",
      "Mail eller adgangskode passer ikke. Prøv igen, eller få en ny adgangskode.",
      "password",
    );
  }
  await forgetTries(account);
  return startSession({ municipalityId: user.municipality_id, userId: user.user_id }, client, "user.signedIn");
}
