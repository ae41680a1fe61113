import type { z } from "zod";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import { setPassword } from "./choose-password.server";
import { confirmPassword } from "./confirm-password.server";
import type { changePasswordForm } from "./identity-forms";
import { hashPassword } from "./password-hash.server";
import { passwordProblem } from "./password-rules";

/** One's own password. Ends every session, this one too: the next sign-in is with the new password. */
export async function changePassword(unit: Unit<Actor>, input: z.infer<typeof changePasswordForm>): Promise<void> {
  const { tx, actor } = unit;
  await confirmPassword(unit, input.currentPassword, "currentPassword");
  const { name, email } = await tx.user.findFirstOrThrow({
    where: { id: actor.userId },
    select: { name: true, email: true },
  });
  const problem = passwordProblem(input.password, [name, email]);
  if (problem) throw new DomainError("rule_broken", problem, "password");
  await setPassword(unit, actor.userId, await hashPassword(input.password));
  unit.record({ kind: "user.passwordChanged", subject: `user:${actor.userId}` });
}
