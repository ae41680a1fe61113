import { createHash } from "node:crypto";
import styles from "~/ui/styles/portal.css?inline";

const etag = `"${createHash("sha256").update(styles).digest("base64url").slice(0, 27)}"`;

/** The portal's stylesheet at an address that no build changes: pages are stored with it. */
export function loader({ request }: { request: Request }): Response {
  const headers = {
    "Content-Type": "text/css; charset=utf-8",
    ETag: etag,
    "Cache-Control": "public, max-age=600, stale-while-revalidate=86400",
  };
  if (request.headers.get("If-None-Match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(styles, { headers });
}
