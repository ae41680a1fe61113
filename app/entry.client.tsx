import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { beginPatience } from "./ui/patient-fetch";

beginPatience();

void firstDataIsRead().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);

/**
 * RemixBrowser suspends, with no boundary above it, until the data that came with the page is read. A click or a key in that moment
 * makes React hydrate at once, and give the page up for good ("Root did not complete", remix-run/remix issue 10214). So it is asked
 * once beforehand, and what it waits for is waited for here.
 */
async function firstDataIsRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waitedFor) {
    await waitedFor;
  }
}
