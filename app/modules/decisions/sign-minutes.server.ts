import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isFresh } from "~/modules/identity/require-actor.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { participants } from "./presence";
import type { signForm } from "./decision-forms";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { signatureRole } from "./minutes-round";
import { attendanceRows } from "./presence-queries.server";
import { requestSealedMinutes } from "./internal/request-sealed-minutes.server";

/**
 * A participant's personal electronic signature (kommunestyrelsesloven § 13(1); RD 04.1.4): this person, this body's SHA-256, this
 * time, with a password given within the last minutes. When the last one has signed, the minutes are sealed.
 * @throws forbidden who didn't take part; rule_broken without a fresh sign-in (field "password"); conflict when the body is another
 */
export async function signMinutes(
  unit: Unit<Actor>,
  { meetingId, bodySha256 }: Pick<z.infer<typeof signForm>, "meetingId" | "bodySha256">,
): Promise<{ meetingId: string }> {
  const { tx, actor, now } = unit;
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(actor, "signMinutes", subjectOf(meeting));
  const found = await tx.minutes.findFirst({ where: { meetingId, number: 0 }, select: { id: true } });
  if (!found) throw notFound();
  // One signature at a time, so that exactly one of them is the last.
  await tx.$queryRaw`SELECT id FROM minutes WHERE id = ${found.id}::uuid FOR UPDATE`;
  const minutes = await tx.minutes.findUniqueOrThrow({
    where: { id: found.id },
    include: { signatures: { select: { userId: true } } },
  });
  const everybody = await attendanceRows(unit, meeting);
  const rows = participants(everybody);
  const self = rows.find((row) => row.userId === actor.userId);
  if (!self) throw new DomainError("forbidden", "Kun de medlemmer, der deltog i mødet, kan underskrive referatet.");
  if (minutes.signatures.some(({ userId }) => userId === actor.userId))
    throw new DomainError("conflict", "Du har allerede underskrevet referatet.");
  if (minutes.status !== "signing" || !minutes.bodySha256)
    throw new DomainError("conflict", "Underskriftsrunden er ikke åben.");
  if (minutes.bodySha256 !== bodySha256)
    throw new DomainError("conflict", "Referatet er ændret, siden du åbnede siden. Læs det igen, før du underskriver.");
  if (!isFresh(actor, now))
    throw new DomainError("rule_broken", "Skriv din adgangskode for at underskrive.", "password");

  const role = signatureRole(self, everybody);
  const code = createHash("sha256")
    .update(JSON.stringify([actor.municipalityId, minutes.id, actor.userId, bodySha256, now.toISOString()]))
    .digest("hex");
  await tx.minutesSignature.create({
    data: {
      minutesId: minutes.id,
      userId: actor.userId,
      name: actor.name,
      role,
      bodySha256,
      code,
      authenticatedAt: new Date(actor.authenticatedAt),
      signedAt: now,
    },
  });
  unit.record({ kind: "minutes.signed", subject: `meeting:${meetingId}`, data: { bodySha256, code } });
  const signed = new Set([...minutes.signatures.map(({ userId }) => userId), actor.userId]);
  if (rows.every(({ userId }) => signed.has(userId))) await requestSealedMinutes(unit, minutes.id);
  return { meetingId };
}
