import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendCalendar } from "~/modules/meetings/calendar-feed.server";

/** A person's private calendar: its address is the key. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  sendCalendar(request, params.file ?? "", context.clientAddress);
