import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { newSecret } from "../secret.server";

export type LinkPurpose = "invitation" | "passwordReset";

const hours: Record<LinkPurpose, number> = { invitation: 7 * 24, passwordReset: 1 };

/**
 * Makes a one-time link. What was sent before for the same purpose stops working: only the newest mail counts.
 * @returns the link; only its hash is kept, so it can't be shown again
 */
export async function makeLink({ tx, now }: Unit, userId: string, purpose: LinkPurpose): Promise<string> {
  await tx.oneTimeLink.deleteMany({ where: { userId, purpose, usedAt: null } });
  const { token, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + hours[purpose] * 3_600_000);
  await tx.oneTimeLink.create({ data: { userId, purpose, tokenHash: hash, expiresAt, createdAt: now } });
  return `${settings().baseUrl}/${purpose === "invitation" ? "invitation" : "nulstil"}/${token}`;
}

interface Recipient {
  id: string;
  name: string;
  email: string;
}

export async function mailInvitation(unit: Unit, user: Recipient, municipalityName: string): Promise<void> {
  const link = await makeLink(unit, user.id, "invitation");
  await sendMail(unit, {
    recipient: user.email,
    subject: `Din adgang til Sagsgang i ${municipalityName}`,
    text: [
      `Kære ${user.name}`,
      `Du er oprettet som bruger af Sagsgang i ${municipalityName}. Vælg en adgangskode her:`,
      link,
      `Linket virker én gang og i 7 dage. Derefter logger du ind med ${user.email}.`,
      "Venter du ikke denne mail, så svar ikke på den, og lad linket være.",
    ].join("\n\n"),
  });
}

export async function mailPasswordReset(unit: Unit, user: Recipient): Promise<void> {
  const link = await makeLink(unit, user.id, "passwordReset");
  await sendMail(unit, {
    recipient: user.email,
    subject: "Ny adgangskode til Sagsgang",
    text: [
      `Kære ${user.name}`,
      "Du, eller en der har skrevet din mailadresse, har bedt om en ny adgangskode. Vælg den her:",
      link,
      "Linket virker én gang og i 1 time. Har du ikke bedt om det, så lad linket være: din adgangskode er den samme som før.",
    ].join("\n\n"),
  });
}
