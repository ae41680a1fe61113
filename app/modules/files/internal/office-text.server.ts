import type { XmlListener } from "./read-xml.server";
import type { TextCollector } from "./text-collector";
import { EnoughText, widerGap } from "./xml-text.server";

/** Where the shown text of a part goes; null: it is shown in the document itself. */
export interface Destination {
  place: Parameters<TextCollector["hide"]>[0];
  label: string;
}

/**
 * Hears a part of a Word or PowerPoint document (WordprocessingML, DrawingML, charts: ECMA-376 part 1) and keeps its
 * text. What a reader doesn't see is kept apart: deleted text of tracked changes, hidden text, alternative texts, fields.
 * Runs of a paragraph are joined without a gap, as they are shown: Word splits words between runs at will.
 */
export function officeText(into: TextCollector, destination: Destination | null): XmlListener {
  const paragraph = { shown: "", deleted: "", hidden: "", field: "" };
  let gap = "";
  let runHidden = false;

  const write = (text: string, path: readonly string[]) => {
    if (path.includes("del") || path.includes("moveFrom")) paragraph.deleted += text;
    else if (runHidden) paragraph.hidden += text;
    else paragraph.shown += text;
  };
  const flush = (after: string) => {
    if (paragraph.shown !== "") {
      if (destination) into.hide(destination.place, destination.label, paragraph.shown);
      else into.show(gap + paragraph.shown);
      gap = "";
    }
    into.hide("deleted", "slettet tekst, som ændringssporingen gemmer", paragraph.deleted);
    into.hide("hidden", "skjult tekst", paragraph.hidden);
    into.hide("links", "feltkoder og links", paragraph.field);
    Object.assign(paragraph, { shown: "", deleted: "", hidden: "", field: "" });
    gap = widerGap(gap, after);
    if (into.full) throw new EnoughText();
  };

  return {
    open(name, attributes, path) {
      if (path.includes("Fallback")) return;
      const parent = path.at(-2);
      if (name === "r") runHidden = false;
      else if (name === "vanish" && parent === "rPr")
        runHidden = !["0", "false", "off"].includes(attributes["val"] ?? "");
      else if (parent === "r" && name in RUN_CHARACTERS) write(RUN_CHARACTERS[name] as string, path);
      for (const attribute of TEXT_ATTRIBUTES[name] ?? []) {
        into.hide("alternatives", "alternative tekster og felter", attributes[attribute] ?? "");
      }
    },
    text(text, path) {
      if (path.includes("Fallback")) return;
      const name = path.at(-1) as string;
      if (name === "t" || name === "delText" || (name === "text" && path.length > 1)) write(text, path);
      else if (name === "instrText" || name === "delInstrText") paragraph.field += text;
      else if (name === "v" && path[0] === "chartSpace") write(`${text}\t`, path);
    },
    close(name) {
      if (name === "tr") flush("\t\n");
      else if (name === "tc") flush("\t");
      else if (PARAGRAPH_ENDS.has(name)) flush("\n");
    },
  };
}

/** Elements that are characters, inside a run (ECMA-376 part 1, 17.3.3). */
const RUN_CHARACTERS: Record<string, string> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "\u2011",
  softHyphen: "\u00AD",
};

/** Attributes that hold words, by element. */
const TEXT_ATTRIBUTES: Record<string, readonly string[]> = {
  docPr: ["descr", "title"],
  cNvPr: ["descr", "title"],
  docVar: ["name", "val"],
  alias: ["val"],
  tag: ["val"],
  fldSimple: ["instr"],
  hyperlink: ["tooltip"],
  hlinkClick: ["tooltip"],
  comment: ["author", "initials"],
  cmAuthor: ["name"],
  author: ["name"],
  textInput: ["val"],
  default: ["val"],
  listEntry: ["val"],
};

/** Where text of a part ends a line: paragraphs, comments, cells of a chart's series. */
const PARAGRAPH_ENDS = new Set([
  "p",
  "comment",
  "threadedComment",
  "cm",
  "si",
  "is",
  "text",
  "ser",
  "cat",
  "val",
  "tx",
]);

/** External targets of a part's relationships (ECMA-376 part 2, 9.3): web addresses, paths of templates and pictures. */
export function externalTargets(into: TextCollector): XmlListener {
  return {
    open(name, { TargetMode, Target = "" }) {
      if (name !== "Relationship" || TargetMode !== "External") return;
      into.hide("links", "feltkoder og links", decoded(Target));
    },
  };
}

/** An address as people read it. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
