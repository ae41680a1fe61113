import type { XmlListener } from "./read-xml.server";
import type { TextCollector } from "./text-collector";
import { EnoughText, widerGap } from "./xml-text.server";

/**
 * Hears the content (or the styles, which hold headers and footers) of an OpenDocument text and keeps its text (ODF 1.3
 * part 3, 5 and 6). Comments, deleted text and alternative texts are kept apart.
 */
export function odtText(into: TextCollector): XmlListener {
  let line = "";
  let gap = "";

  const flush = (path: readonly string[], after: string) => {
    if (line !== "") {
      const apart = placeOf(path);
      if (apart) into.hide(apart.place, apart.label, line);
      else into.show(gap + line);
      if (!apart) gap = "";
      line = "";
    }
    gap = widerGap(gap, after);
    if (into.full) throw new EnoughText();
  };

  return {
    open(name, attributes, path) {
      // A comment or a text frame stands in the middle of a paragraph.
      if (name === "annotation" || name === "text-box") flush(path.slice(0, -1), "");
      if (name === "tab") line += "\t";
      else if (name === "line-break") line += "\n";
      else if (name === "s") line += " ".repeat(Math.min(Number(attributes["c"] ?? 1) || 1, 100));
      else if (name === "soft-hyphen") line += "\u00AD";
      for (const attribute of ["href", "string-value", "help-text"]) {
        into.hide("links", "links og felter", attributes[attribute] ?? "");
      }
    },
    text(text, path) {
      if (!path.some((name) => TEXT_PARENTS.has(name))) return;
      // Line breaks and runs of spaces in the file are one space (ODF 1.3 part 3, 6.1.2).
      const collapsed = text.replace(/\s+/g, " ");
      if (SIDE_TEXTS.has(path.at(-1) as string)) into.hide("alternatives", "alternative tekster", collapsed);
      else line += collapsed;
    },
    close(name, path) {
      if (name === "p" || name === "h" || name === "annotation") flush(path, "\n");
      else if (name === "table-cell") flush(path, "\t");
      else if (name === "table-row") flush(path, "\t\n");
    },
  };
}

const TEXT_PARENTS = new Set(["p", "h", "annotation", "title", "desc"]);
const SIDE_TEXTS = new Set(["title", "desc"]);

function placeOf(path: readonly string[]): { place: "comments" | "deleted" | "hidden"; label: string } | null {
  if (path.includes("annotation")) return { place: "comments", label: "kommentarer" };
  if (path.includes("tracked-changes"))
    return { place: "deleted", label: "slettet tekst, som ændringssporingen gemmer" };
  if (path.includes("hidden-paragraph") || path.includes("hidden-text"))
    return { place: "hidden", label: "skjult tekst" };
  return null;
}
