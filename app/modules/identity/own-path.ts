/** Where a person goes after signing in: a path of ours, never another site. */
export function ownPath(wanted: string | null | undefined, otherwise = "/intern"): string {
  if (!wanted?.startsWith("/") || wanted.length > 2000) return otherwise;
  const base = "https://sagsgang.invalid";
  // The URL parser reads "//", "/\" and control characters as browsers do.
  if (!URL.canParse(wanted, base)) return otherwise;
  const url = new URL(wanted, base);
  if (url.origin !== base || url.pathname.startsWith("//") || url.pathname === "/log-ind") return otherwise;
  return url.pathname + url.search + url.hash;
}
