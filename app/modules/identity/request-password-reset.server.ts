import { setTimeout as wait } from "node:timers/promises";
import { countTry } from "~/platform/rate-limit.server";
import { lookUp, unitOfWork } from "~/platform/unit-of-work.server";
import type { Client } from "./internal/start-session.server";
import { mailPasswordReset } from "./internal/send-link.server";

/** Longer than the work takes, so that the answer comes as late for an unknown address. */
const shortest = 500;

/** Mails a link to whoever has the address; says the same, as late, where nobody has. At most 3 an hour for an address. */
export async function requestPasswordReset({ email }: { email: string }, client: Client): Promise<void> {
  await countTry({ key: `reset from ${client.address}`, tries: 10, minutes: 60 });
  await countTry({ key: `reset ${email}`, tries: 3, minutes: 60 });
  await Promise.all([mailLink(email), wait(shortest)]);
}

async function mailLink(email: string): Promise<void> {
  const [found] = await lookUp<{ user_id: string; municipality_id: string }>("SELECT * FROM app.user_of_email($1)", [
    email,
  ]);
  if (!found) return;
  await unitOfWork({ municipalityId: found.municipality_id, userId: found.user_id }, async (unit) => {
    const user = await unit.tx.user.findFirstOrThrow({
      where: { id: found.user_id },
      select: { id: true, name: true, email: true },
    });
    await mailPasswordReset(unit, user);
    unit.record({ kind: "user.passwordResetRequested", subject: `user:${user.id}` });
  });
}
