import { Outlet } from "@remix-run/react";
import { RouteError } from "~/ui/error-page";
import { LinkButton } from "~/ui/button";

/** Every page of the working app lies in here, so that what goes wrong is said inside the frame, with its navigation. */
export default function Page() {
  return <Outlet />;
}

export { errorMeta as meta } from "~/ui/error-page";

export function ErrorBoundary() {
  return (
    <RouteError>
      <LinkButton to="/intern">Gå til overblikket</LinkButton>
    </RouteError>
  );
}
