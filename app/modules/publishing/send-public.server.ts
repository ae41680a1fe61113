import { FILE_KINDS, fileKindFacts } from "~/modules/files/media-types";
import { sendFile } from "~/modules/files/send-file.server";
import { findFile, findPage } from "./portal-queries.server";
import { sendMissing } from "./send-missing.server";

/** May be kept, but must be asked about each time: a withdrawn page is gone at once. */
const revalidate = "public, no-cache";

export interface PageAnswer {
  status: 200 | 304;
  headers: Record<string, string>;
  body: Buffer | null;
}

/**
 * Answers the address of a stored page.
 * @param pathname with or without a slash at its end
 * @param known If-None-Match, as the browser sent it
 * @returns null where no page stands: sendPublic knows what to say then
 */
export async function answerPage(pathname: string, known: string | null): Promise<PageAnswer | null> {
  const page = await findPage(withoutSlash(pathname));
  if (!page) return null;
  const headers = { ETag: page.etag, "Cache-Control": revalidate, "Content-Type": page.contentType };
  return matches(known, page.etag) ? { status: 304, headers, body: null } : { status: 200, headers, body: page.body };
}

/** Answers a public address: a stored page, a file, a new address, 410 for what was withdrawn, else 404. */
export async function sendPublic(request: Request): Promise<Response> {
  const path = withoutSlash(new URL(request.url).pathname);
  const page = await answerPage(path, request.headers.get("If-None-Match"));
  if (page) return new Response(request.method === "HEAD" || !page.body ? null : new Uint8Array(page.body), page);
  const file = await findFile(path);
  const kind = file && FILE_KINDS.find((one) => fileKindFacts(one).mediaType === file.mediaType);
  if (file && kind) return sendFile(request, { ...file, kind }, { cacheControl: revalidate });
  return sendMissing(path);
}

const withoutSlash = (pathname: string): string => pathname.replace(/(?<=.)\/$/, "");

const matches = (known: string | null, etag: string): boolean =>
  (known ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
