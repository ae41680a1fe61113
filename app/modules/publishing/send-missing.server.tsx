import { renderToStaticMarkup } from "react-dom/server";
import { findMunicipality, findTrace } from "./portal-queries.server";
import { MissingPage } from "./ui/missing-page";

/** Where neither page nor file stands: the way to where it is now, 410 for what was withdrawn, else 404. */
export async function sendMissing(path: string): Promise<Response> {
  const trace = await findTrace(path);
  if (trace && "movedTo" in trace) return new Response(null, { status: 301, headers: { Location: trace.movedTo } });
  const withdrawnAt = trace?.withdrawnAt;
  const municipality = await findMunicipality(path);
  return new Response(
    `<!doctype html>${renderToStaticMarkup(<MissingPage withdrawnAt={withdrawnAt} municipality={municipality} />)}`,
    {
      status: withdrawnAt ? 410 : 404,
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
    },
  );
}
