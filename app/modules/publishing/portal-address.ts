/** "/a/b/c" → "/a", "/a/b", "/a/b/c": what is said of an address holds for what is beneath it. */
export function ancestorsOf(path: string): string[] {
  const parts = path.split("/").slice(1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
}

/**
 * An address as the portal itself would write it: no slash at the end, municipality, committee and date in small letters without
 * æ, ø and å ("/Ringkøbing-Skjern/Byrådet" is "/ringkoebing-skjern/byraadet"), and each sign escaped one way. People type
 * addresses, and mail programs and word processors rewrite them.
 */
export function plainSpelling(pathname: string): string {
  const parts = pathname.split("/").filter(Boolean).map(decoded);
  return `/${parts.map((part, index) => encodeURIComponent(index < SLUGS ? asSlug(part) : part)).join("/")}`;
}

/** Municipality, committee, date. */
const SLUGS = 3;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize("NFC");
  } catch {
    return part;
  }
}

const asSlug = (part: string): string =>
  part.trim().toLocaleLowerCase("da").replace(/æ/g, "ae").replace(/ø/g, "oe").replace(/å/g, "aa");
