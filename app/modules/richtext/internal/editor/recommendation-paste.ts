import { Fragment, Slice, type Node, type ResolvedPos, type Schema } from "@tiptap/pm/model";
import { POINT_WORDS, type PointWord } from "../../document";

/**
 * What was pasted, made to fit where it is pasted. In a recommendation several paragraphs or list items become points,
 * and a point that begins with "at", "om" or "hvorledes" gets that as its word. Elsewhere points become paragraphs.
 */
export function fitPasted(slice: Slice, $at: ResolvedPos, schema: Schema): Slice {
  const parent = $at.parent.type.name;
  const inRecommendation = parent === "recommendationPoint" || parent === "recommendationLead";
  if (inRecommendation) return pointsFrom(slice, schema);
  return holdsPoints(slice.content) ? new Slice(paragraphsFrom(slice.content, schema), 0, 0) : slice;
}

function pointsFrom(slice: Slice, schema: Schema): Slice {
  const blocks = textblocks(slice.content);
  if (blocks.length <= 1) return new Slice(blocks[0]?.content ?? Fragment.empty, 0, 0);
  const points = blocks.map((block) => {
    const { word, content } = splitWord(block);
    return schema.nodes["recommendationPoint"]!.create({ word }, content);
  });
  return new Slice(Fragment.from(points), 0, 0);
}

/** "1. at udvalget …", "at udvalget …": the word is a choice, not part of the text. */
function splitWord(block: Node): { word: PointWord; content: Fragment } {
  const own = block.attrs["word"];
  if (block.type.name === "recommendationPoint")
    return { word: POINT_WORDS.find((word) => word === own) ?? "at", content: block.content };
  const found = /^\s*(?:(?:\d+|[a-z])[.)]\s+)?(?:(at|om|hvorledes)\s+)?/i.exec(block.textContent);
  const word = POINT_WORDS.find((known) => known !== "" && known === found?.[1]?.toLowerCase()) ?? "";
  return { word, content: block.content.cut(found?.[0].length ?? 0) };
}

function textblocks(fragment: Fragment): Node[] {
  const blocks: Node[] = [];
  let loose: Node[] = [];
  const schema = fragment.firstChild?.type.schema;
  const flush = () => {
    if (loose.length > 0 && schema) blocks.push(schema.nodes["paragraph"]!.create(null, loose));
    loose = [];
  };
  fragment.forEach((node) => {
    if (node.isInline) {
      loose.push(node);
      return;
    }
    flush();
    if (node.isTextblock) blocks.push(node);
    else blocks.push(...textblocks(node.content));
  });
  flush();
  return blocks.filter((block) => block.textContent.trim() !== "");
}

function holdsPoints(fragment: Fragment): boolean {
  let found = false;
  fragment.descendants((node) => {
    if (/^recommendation/.test(node.type.name)) found = true;
    return !found;
  });
  return found;
}

function paragraphsFrom(fragment: Fragment, schema: Schema): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    const { name } = node.type;
    if (name === "recommendationPoint" || name === "recommendationLead") {
      const word = String(node.attrs["word"] ?? "");
      const opening = word ? Fragment.from(schema.text(`${word} `)) : Fragment.empty;
      nodes.push(schema.nodes["paragraph"]!.create(null, opening.append(node.content)));
    } else if (name === "recommendation" || name === "section") {
      paragraphsFrom(node.content, schema).forEach((child) => void nodes.push(child));
    } else nodes.push(node);
  });
  return Fragment.from(nodes);
}
