import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendPublic } from "~/modules/publishing/send-public.server";

/** Everything the public can see: the whole address is looked up, and what stands there is sent as it was stored. */
export const loader = ({ request }: LoaderFunctionArgs) => sendPublic(request);
