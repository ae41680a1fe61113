import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { read } from "~/platform/http.server";
import { notFound } from "~/platform/errors";

/** Every other address under /intern. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, () => Promise.reject(notFound()));
}

export default function NotFound() {
  return null;
}
