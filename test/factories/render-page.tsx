import { createRemixStub } from "@remix-run/testing";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { vi } from "vitest";

/** The markup the server writes for a page with these contents, inside a router. */
export function renderPage(contents: ReactNode): string {
  const Page = createRemixStub([{ path: "/", Component: () => <>{contents}</> }]);
  const complaints = vi.spyOn(console, "error").mockImplementation((told: unknown) => {
    // The router warns of its own layout effects on the server; nothing of ours can change that.
    if (!String(told).includes("useLayoutEffect does nothing on the server")) throw new Error(String(told));
  });
  try {
    return renderToStaticMarkup(<Page />);
  } finally {
    complaints.mockRestore();
  }
}
