import { capacityMarks, type Capacity } from "./reply-letter";

export interface PrintedSignatory {
  name: string;
  title: string;
  capacity: Capacity;
  inPlaceOfName: string;
  inPlaceOfTitle: string;
}

/**
 * How a signatory stands under the letter. "f /" is followed by the one in whose place it is signed, and who signs stands below; after
 * "e.b." comes the signer, and whose authority it is stands below (DOMAIN.md section 3).
 */
export function signatoryInPrint({ name, title, capacity, inPlaceOfName, inPlaceOfTitle }: PrintedSignatory) {
  const mark = capacityMarks[capacity].trim();
  if (capacity === "for" && inPlaceOfName !== "")
    return { mark, name: inPlaceOfName, title: asLine(inPlaceOfTitle), note: `Ved ${withTitle(name, title)}` };
  const note =
    capacity === "byAuthority" && inPlaceOfName !== ""
      ? `Efter bemyndigelse fra ${withTitle(inPlaceOfName, inPlaceOfTitle)}`
      : "";
  return { mark, name, title: asLine(title), note };
}

/** A title on its own line, however the person's account has it. */
const asLine = (title: string): string => title.charAt(0).toLocaleUpperCase("da") + title.slice(1);

/** In whose place one signs, for the page of signatures: "For Bo Jeppesen, formand"; null for who signs as themselves. */
export function inPlaceOfInWords(of: Omit<PrintedSignatory, "name" | "title">): string | null {
  if (of.capacity === "self" || of.inPlaceOfName === "") return null;
  const whom = withTitle(of.inPlaceOfName, of.inPlaceOfTitle);
  return of.capacity === "for" ? `For ${whom}` : `Efter bemyndigelse fra ${whom}`;
}

/** "Bo Jeppesen, formand for udvalget"; a title such as "HR-chef" keeps its capitals. */
const withTitle = (name: string, title: string): string =>
  title === ""
    ? name
    : `${name}, ${/^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase("da") + title.slice(1) : title}`;
