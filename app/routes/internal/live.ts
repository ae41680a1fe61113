import type { LoaderFunctionArgs } from "@remix-run/node";
import { followLive } from "~/modules/decisions/live-feed.server";
import { liveScreens } from "~/modules/decisions/live-state";
import { idFrom } from "~/platform/params.server";

/** The meeting as it goes on, as server-sent events. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("for");
  const screen = liveScreens.find((one) => one === asked) ?? "moede";
  return followLive(request, context, idFrom(params["meetingId"]), screen);
}
