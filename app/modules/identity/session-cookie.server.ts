import { createCookie, type Cookie } from "@remix-run/node";
import { settings } from "~/platform/env.server";

const made = new Map<boolean, Cookie>();

/**
 * Holds the session's token and nothing else; gone when the browser closes, and worthless once the session is revoked or idle.
 * Behind https the name's prefix makes the browser refuse one set by a neighbouring host or over http (RFC 6265bis § 4.1.3.2).
 */
function cookie(): Cookie {
  const secure = settings().baseUrl.startsWith("https:");
  let one = made.get(secure);
  if (!one) {
    one = createCookie(secure ? "__Host-sagsgang" : "sagsgang", { path: "/", httpOnly: true, sameSite: "lax", secure });
    made.set(secure, one);
  }
  return one;
}

/** @returns the token that the request carries, undefined where it carries none */
export async function tokenOf(request: Request): Promise<string | undefined> {
  const value: unknown = await cookie().parse(request.headers.get("cookie"));
  return typeof value === "string" && value.length > 0 ? value : undefined;
}

export const sessionCookie = (token: string): Promise<string> => cookie().serialize(token);
export const endedCookie = (): Promise<string> => cookie().serialize("", { maxAge: 0 });
