import { DomainError, notFound } from "~/platform/errors";
import { now } from "~/platform/clock";
import { countTry } from "~/platform/rate-limit.server";
import { lookUp, unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { hashOf } from "./secret.server";
import type { Client } from "./internal/start-session.server";
import type { LinkPurpose } from "./internal/send-link.server";
import { hashPassword } from "./password-hash.server";
import { passwordProblem } from "./password-rules";

export interface OneTimeLink {
  purpose: LinkPurpose;
  userName: string;
  userEmail: string;
  municipalityName: string;
}

interface Row {
  link_id: string;
  purpose: LinkPurpose;
  user_id: string;
  municipality_id: string;
  user_name: string;
  user_email: string;
  municipality_name: string;
}

async function rowOf(token: string, purpose: LinkPurpose): Promise<Row | undefined> {
  const [row] = await lookUp<Row>("SELECT * FROM app.user_of_link($1, $2)", [hashOf(token), now()]);
  return row?.purpose === purpose ? row : undefined;
}

/** What the page with the link shows; null when it is used, expired, replaced by a newer one, or never was. */
export async function findLink(token: string, purpose: LinkPurpose): Promise<OneTimeLink | null> {
  const row = await rowOf(token, purpose);
  if (!row) return null;
  return {
    purpose: row.purpose,
    userName: row.user_name,
    userEmail: row.user_email,
    municipalityName: row.municipality_name,
  };
}

/**
 * Uses a one-time link up and sets the password. Every session the person has ends, and every other link they were sent.
 * @throws DomainError conflict when the link can't be used; rule_broken on field "password" when the password is too weak
 */
export async function choosePassword(
  link: { token: string; purpose: LinkPurpose },
  password: string,
  client: Client,
): Promise<void> {
  await countTry({ key: `link from ${client.address}`, tries: 30, minutes: 15 });
  const row = await rowOf(link.token, link.purpose);
  if (!row) throw usedUp();
  const problem = passwordProblem(password, [row.user_name, row.user_email]);
  if (problem) throw new DomainError("rule_broken", problem, "password");
  const passwordHash = await hashPassword(password);
  await unitOfWork({ municipalityId: row.municipality_id, userId: row.user_id }, async (unit) => {
    const used = await unit.tx.oneTimeLink.updateMany({
      where: { id: row.link_id, usedAt: null },
      data: { usedAt: unit.now },
    });
    if (used.count === 0) throw usedUp();
    await setPassword(unit, row.user_id, passwordHash);
    const kind = link.purpose === "invitation" ? "user.passwordChosen" : "user.passwordReset";
    unit.record({ kind, subject: `user:${row.user_id}` });
  });
}

const usedUp = () =>
  new DomainError(
    "conflict",
    "Linket er brugt eller udløbet. Få et nyt under Glemt adgangskode, eller bed systemadministratoren om en ny invitation.",
  );

/** The new password, and the end of everything that rested on the old one. @throws DomainError not_found */
export async function setPassword({ tx, now: at }: Unit, userId: string, passwordHash: string): Promise<void> {
  const { count } = await tx.user.updateMany({ where: { id: userId }, data: { passwordHash } });
  if (count === 0) throw notFound();
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: at } });
  await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } });
}
