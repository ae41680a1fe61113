import { newBlockId, POINT_WORDS, SLOT_KINDS } from "../document";
import { isSafeHref } from "./links";

/** Plain data as it came in, with nothing left but what the format knows. Where it may stand is the schema's to say. */
export interface CleanNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: CleanNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
}

export const LIMITS = { nodes: 30_000, depth: 24, characters: 600_000, attribute: 2_000, title: 300 } as const;

type Report = (message: string) => void;
type Attributes = Record<string, unknown>;

const string = (value: unknown, max: number = LIMITS.attribute): string =>
  typeof value === "string" ? cleanText(value).trim().slice(0, max) : "";
const whole = (value: unknown, min: number, max: number, fallback: number): number =>
  typeof value === "number" && Number.isInteger(value) ? Math.min(max, Math.max(min, value)) : fallback;
const oneOf = <T extends string>(values: readonly T[], value: unknown, fallback: T): T =>
  values.find((known) => known === value) ?? fallback;

const named = (attrs: Attributes) => ({
  key: string(attrs["key"], 60),
  title: string(attrs["title"], LIMITS.title),
});
const span = (attrs: Attributes) => ({
  colspan: whole(attrs["colspan"], 1, 100, 1),
  rowspan: whole(attrs["rowspan"], 1, 1000, 1),
});
const none = () => ({});

/** The attributes of each node type, the id apart. What isn't named here doesn't exist in a stored text. */
const ATTRIBUTES: Record<string, (attrs: Attributes) => Attributes> = {
  doc: none,
  section: (attrs) => ({ ...named(attrs), noRemarks: attrs["noRemarks"] === true }),
  recommendation: named,
  recommendationLead: none,
  recommendationPoint: (attrs) => ({ word: oneOf(POINT_WORDS, attrs["word"], "at") }),
  sectionSlot: (attrs) => ({ ...named(attrs), kind: oneOf(SLOT_KINDS, attrs["kind"], "attachments") }),
  paragraph: none,
  heading: (attrs) => ({ level: whole(attrs["level"], 1, 3, 1) }),
  bulletList: none,
  orderedList: (attrs) => ({ start: whole(attrs["start"], 0, 100_000, 1) }),
  listItem: none,
  blockquote: none,
  horizontalRule: none,
  table: (attrs) => ({ caption: string(attrs["caption"]), notes: string(attrs["notes"]) }),
  tableRow: none,
  tableHeader: span,
  tableCell: span,
  image: (attrs) => ({
    fileSha256: string(attrs["fileSha256"]).toLowerCase(),
    alt: string(attrs["alt"]),
    title: string(attrs["title"]),
  }),
  liveTable: (attrs) => ({ ref: string(attrs["ref"]) }),
  chart: (attrs) => ({ ref: string(attrs["ref"]) }),
  mergeField: (attrs) => ({ ref: string(attrs["ref"]) }),
  hardBreak: none,
};
const WITHOUT_ID = new Set(["doc", "tableHeader", "tableCell", "mergeField", "hardBreak"]);

/** One form of every letter (NFC), no control characters, and nothing invisible that would hide a number from a search. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]/g, " ")

    .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u2060\u202a-\u202e\ufeff\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

/**
 * Copies a document node by node. Unknown marks and attributes are dropped (the words stay); an unknown node is
 * reported, since its words could be anywhere. Ids that are missing or taken are made anew.
 */
export function cleanJson(json: unknown, report: Report): CleanNode | null {
  const ids = new Set<string>();
  const reported = new Set<string>();
  let nodes = 0;
  let characters = 0;

  function once(message: string): null {
    if (!reported.has(message)) report(message);
    reported.add(message);
    return null;
  }

  function ownId(id: unknown): string {
    const kept = typeof id === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(id) && !ids.has(id) ? id : newBlockId();
    ids.add(kept);
    return kept;
  }

  function clean(raw: unknown, depth: number): CleanNode | null {
    if (depth > LIMITS.depth) return once("Teksten er indrykket i for mange lag.");
    if (++nodes > LIMITS.nodes) return once("Teksten er for lang. Læg noget af den i et bilag.");
    if (!isObject(raw) || typeof raw["type"] !== "string") return once("Teksten kan ikke læses.");
    const { type } = raw;
    if (type === "text") return cleanRun(raw);
    const attributes = Object.hasOwn(ATTRIBUTES, type) ? ATTRIBUTES[type] : undefined;
    if (!attributes) return once(`Teksten indeholder noget, der ikke kan gemmes her (${string(type, 40)}). Slet det.`);

    const attrs = isObject(raw["attrs"]) ? raw["attrs"] : {};
    const node: CleanNode = {
      type,
      attrs: { ...(WITHOUT_ID.has(type) ? {} : { id: ownId(attrs["id"]) }), ...attributes(attrs) },
    };
    const content = Array.isArray(raw["content"]) ? raw["content"] : [];
    const children = content.map((child) => clean(child, depth + 1)).filter((child) => child !== null);
    if (children.length > 0) node.content = children;
    return node;
  }

  function cleanRun(raw: Record<string, unknown>): CleanNode | null {
    const text = typeof raw["text"] === "string" ? cleanText(raw["text"]) : "";
    characters += text.length;
    if (characters > LIMITS.characters) return once("Teksten er for lang. Læg noget af den i et bilag.");
    if (text === "") return null;
    const marks = (Array.isArray(raw["marks"]) ? raw["marks"] : [])
      .map(cleanMark)
      .filter((mark, index, all) => mark !== null && all.findIndex((other) => other?.type === mark.type) === index)
      .filter((mark) => mark !== null);
    return marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
  }

  function cleanMark(raw: unknown) {
    if (!isObject(raw)) return null;
    if (raw["type"] === "bold" || raw["type"] === "italic") return { type: raw["type"] };
    if (raw["type"] !== "link") return null;
    const href = isObject(raw["attrs"]) ? raw["attrs"]["href"] : undefined;
    if (isSafeHref(href)) return { type: "link", attrs: { href } };
    return once(
      `Linket "${string(href, 80)}" kan ikke bruges. Adressen skal begynde med https://, http:// eller mailto:.`,
    );
  }

  return clean(json, 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
