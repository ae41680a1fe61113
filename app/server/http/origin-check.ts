import type { IncomingHttpHeaders } from "node:http";

/** What changes nothing may come from anywhere: a link in a mail, another site. */
const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);

interface WriteRequest {
  method: string;
  headers: IncomingHttpHeaders;
  /** "https" behind a proxy that TRUST_PROXY names, else the connection's own */
  protocol: string;
}

/**
 * A write must come from a page of our own (cross-site request forgery). The browser says where it comes from in Origin, an
 * old one perhaps only in Sec-Fetch-Site; what says neither is no browser's form, and is refused.
 * @param publicOrigin of BASE_URL, where it is set: then that one alone counts, and a name that somebody else points at
 *   this machine (DNS rebinding) is of no use. Without it, only the machine's own names count.
 */
export function comesFromOurPages({ method, headers, protocol }: WriteRequest, publicOrigin?: string): boolean {
  if (readingMethods.has(method)) return true;
  const { host } = headers;
  if (!host) return false;
  const own = publicOrigin ?? (isLoopback(host) ? `${protocol}://${host}` : undefined);
  if (headers.origin !== undefined) return headers.origin === own;
  return headers["sec-fetch-site"] === "same-origin" && own !== undefined;
}

function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return name === "localhost" || name === "127.0.0.1" || name === "[::1]" || name.endsWith(".localhost");
}
