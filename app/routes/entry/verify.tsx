import type { ActionFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { VerifyPage } from "~/modules/pdf/ui/verify-page";
import { verifyUpload, type VerifiedFile } from "~/modules/pdf/verify-upload.server";
import { DomainError } from "~/platform/errors";

/** The page is finished markup, as the portal's are: no script, nothing to sign in to. */
export const loader = () => page({});

export async function action({ request, context }: ActionFunctionArgs) {
  try {
    return page({ files: await verifyUpload(request, context.clientAddress) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return page({ problem: error.message }, error.status);
  }
}

function page(props: { files?: VerifiedFile[]; problem?: string }, status = 200): Response {
  const body = `<!doctype html>${renderToStaticMarkup(<VerifyPage {...props} />)}`;
  return new Response(body, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
