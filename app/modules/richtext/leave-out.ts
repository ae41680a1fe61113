import type { AnyNode, Inline, Mark, RichDocument } from "./document";
import { passageWords, type Passage } from "./passages";

/** What stands where words were left out. */
export const LEFT_OUT = "[udeladt]";

/**
 * The text without these passages; in the place of each stands LEFT_OUT. The words are gone from what is returned, marks and links
 * about them included.
 * @returns also the passages that were not found, whose words would still stand there
 */
export function leaveOut(
  document: RichDocument,
  passages: readonly Passage[],
): { document: RichDocument; missing: Passage[] } {
  const found = new Set<Passage>();
  const visit = (node: AnyNode): AnyNode => {
    const id = "attrs" in node && node.attrs && "id" in node.attrs ? node.attrs.id : undefined;
    const here = id === undefined ? [] : passages.filter(({ blockId }) => blockId === id);
    const content = "content" in node ? (node.content as AnyNode[] | undefined) : undefined;
    if (!content) return node;
    let inner = content;
    for (const passage of here) {
      const without = cutFrom(inner as Inline[], passage.quote);
      if (!without) continue;
      found.add(passage);
      inner = without;
    }
    return { ...node, content: inner.map(visit) } as AnyNode;
  };
  const without = visit(document) as RichDocument;
  return { document: without, missing: passages.filter((passage) => !found.has(passage)) };
}

/** A character of the running text: which node it is of, and where in it; -1: the whole node (a line break). */
interface Place {
  node: number;
  at: number;
}

function cutFrom(content: readonly Inline[], quote: string): Inline[] | null {
  const wanted = passageWords(quote);
  if (wanted === "") return null;
  const { text, places } = normalised(content);
  const start = text.indexOf(wanted);
  if (start < 0) return null;
  const first = places[start]!;
  const last = places[start + wanted.length - 1]!;
  const before = content.slice(0, first.node);
  const after = content.slice(last.node + 1);
  return [
    ...before,
    ...partOf(content[first.node]!, 0, first.at),
    { type: "text", text: LEFT_OUT, ...marksOf(content[first.node]!) },
    ...partOf(content[last.node]!, last.at + 1),
    ...after,
  ];
}

function partOf(node: Inline, from: number, to?: number): Inline[] {
  if (node.type !== "text") return [];
  const text = node.text.slice(from, to);
  return text === "" ? [] : [{ ...node, text }];
}

/** A link's address may say what its words said, so it goes with them. */
const marksOf = (node: Inline): { marks?: Mark[] } => {
  const marks = node.type === "text" ? (node.marks ?? []).filter(({ type }) => type !== "link") : [];
  return marks.length > 0 ? { marks } : {};
};

/** The words with white space made single, as `passageWords` makes them, and where each character of them comes from. */
function normalised(content: readonly Inline[]): { text: string; places: Place[] } {
  let text = "";
  const places: Place[] = [];
  content.forEach((node, index) => {
    const words = node.type === "text" ? node.text : " ";
    for (let at = 0; at < words.length; at += 1) {
      const space = /\s/.test(words[at]!);
      if (space && (text === "" || text.endsWith(" "))) continue;
      text += space ? " " : words[at]!;
      places.push({ node: index, at: node.type === "text" ? at : -1 });
    }
  });
  return { text, places };
}

/** The same for plain text: every occurrence, over line breaks. */
export function leaveOutOfText(text: string, quote: string): string {
  const words = passageWords(quote).split(" ").filter(Boolean);
  if (words.length === 0) return text;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  return text.replace(new RegExp(pattern, "g"), LEFT_OUT);
}
