import { createHash } from "node:crypto";
import { hashOf } from "~/modules/identity/secret.server";
import { DomainError } from "~/platform/errors";
import { countTry } from "~/platform/rate-limit.server";
import { lookUp, unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { calendarOf } from "./calendar";
import { calendarEntries } from "./calendar-entries.server";

interface Owner {
  link_id: string;
  user_id: string;
  municipality_id: string;
}

/** Programs ask each hour or oftener; when they last did is written no oftener than this. */
const NOTE_AFTER_MS = 60_000;

/**
 * A person's private calendar, for a program that can't sign in: the address is the key. An address that never was, one that was
 * closed and that of somebody without access get the same answer.
 * @param file "<token>.ics", the address's last part
 */
export async function sendCalendar(request: Request, file: string, clientAddress: string): Promise<Response> {
  const token = /^([\w-]{43})\.ics$/.exec(file)?.[1];
  const [owner] = token ? await lookUp<Owner>("SELECT * FROM app.user_of_calendar($1)", [hashOf(token)]) : [];
  if (!owner) return refusal(clientAddress);
  const body = await unitOfWork({ municipalityId: owner.municipality_id, userId: owner.user_id }, async (unit) => {
    await noteUse(unit, owner.link_id);
    const { name } = await unit.tx.municipality.findFirstOrThrow({ select: { name: true } });
    return calendarOf(`Møder – ${name}`, await calendarEntries(unit));
  });
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", "Referrer-Policy": "no-referrer" };
  if (knows(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="sagsgang.ics"',
    },
  });
}

const noteUse = ({ tx, now }: Unit, linkId: string) =>
  tx.calendarLink.updateMany({
    where: {
      id: linkId,
      OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(now.getTime() - NOTE_AFTER_MS) } }],
    },
    data: { lastUsedAt: now },
  });

/** Only addresses that lead nowhere are counted: a whole town hall may ask for its own through one address. */
async function refusal(clientAddress: string): Promise<Response> {
  const headers = { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" };
  try {
    await countTry({ key: `calendar ${clientAddress}`, tries: 60, minutes: 15 });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(error.message, { status: 429, headers });
  }
  return new Response("Kalenderen findes ikke. Adressen er forkert eller lukket.", { status: 404, headers });
}

const knows = (request: Request, etag: string): boolean =>
  (request.headers.get("If-None-Match") ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
