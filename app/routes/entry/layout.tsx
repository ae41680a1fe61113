import { Outlet } from "@remix-run/react";
import appStyles from "~/ui/styles/app.css?url";

export const links = () => [{ rel: "stylesheet", href: appStyles }];

/** What comes before signing in wears the working app's look without its frame. */
export default function EntryLayout() {
  return <Outlet />;
}

export { BareError as ErrorBoundary, errorMeta as meta } from "~/ui/error-page";
