import type { IncomingHttpHeaders } from "node:http";

const MEGABYTE = 1024 * 1024;

/** Of a form with files; each file has its own, smaller limit where it is received. */
const MULTIPART_LIMIT = 200 * MEGABYTE;
/** Of everything else: the longest case text is far below it. */
const OTHER_LIMIT = 8 * MEGABYTE;

/**
 * Before anything is read. A length is demanded, so that nothing endless comes in; browsers always send it.
 * @returns the HTTP status of the refusal, or undefined
 */
export function refusedBody(method: string | undefined, headers: IncomingHttpHeaders): 411 | 413 | undefined {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return undefined;
  if (headers["transfer-encoding"] !== undefined) return 411;
  const limit = headers["content-type"]?.startsWith("multipart/form-data") ? MULTIPART_LIMIT : OTHER_LIMIT;
  return Number(headers["content-length"] ?? 0) > limit ? 413 : undefined;
}
