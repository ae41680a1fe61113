import { useFetchers, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Milliseconds in which a redirect that was answered becomes a navigation of its own accord. */
const grace = 100;

/**
 * Ends what the router has forgotten. A form that is answered with a redirect is under way until the new page has come; where another
 * form's answer brings the page first, the router lets the redirect go and the first form stays under way for good: its button waits,
 * and a page that follows others waits with it. Loading the page once more ends it (@remix-run/router 1.23, markFetchRedirectsDone).
 */
export function LandedRedirects(): null {
  const { state, revalidate } = useRevalidator();
  const isStill = useNavigation().state === "idle" && state === "idle";
  const fetchers = useFetchers();
  const isForgotten =
    isStill &&
    fetchers.some((fetcher) => fetcher.state === "loading" && fetcher.formData && fetcher.data === undefined) &&
    // A reload would take the place of where another form's answer leads.
    fetchers.every((fetcher) => fetcher.state !== "submitting");
  useEffect(() => {
    if (!isForgotten) return;
    const timer = setTimeout(revalidate, grace);
    return () => clearTimeout(timer);
  }, [isForgotten, revalidate]);
  return null;
}
