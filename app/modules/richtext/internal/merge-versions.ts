import type { AnyNode, DocumentPart, Recommendation, RichDocument, Section } from "../document";
import { newBlockId } from "../document";
import { childrenOf, isEmptyPart } from "../document-text";
import { sameJson } from "./same-json";

/** Which version of a section stays; both is one's own, then the other's. */
export type VersionChoice = "mine" | "theirs" | "both";

/** One section in both versions. */
export interface PartPair {
  key: string;
  title: string;
  mine: DocumentPart;
  theirs: DocumentPart;
  differs: boolean;
  /** Where only one of the two wrote in the section, that one's; null where a person must choose. */
  suggested: VersionChoice | null;
}

/**
 * Two versions of a text side by side, section by section.
 * @param base the text that both began from, where it is known: then it can be seen who wrote where
 */
export function pairVersions(mine: RichDocument, theirs: RichDocument, base: RichDocument | null): PartPair[] {
  const byKey = (document: RichDocument | null) => new Map(document?.content.map((part) => [part.attrs.key, part]));
  const [others, origins] = [byKey(theirs), byKey(base)];
  return mine.content.map((part) => {
    const { key, title } = part.attrs;
    const other = others.get(key) ?? part;
    const origin = origins.get(key);
    const differs = !sameJson(part, other);
    const suggested = !differs || sameJson(origin, other) ? "mine" : sameJson(origin, part) ? "theirs" : null;
    return { key, title, mine: part, theirs: other, differs, suggested };
  });
}

/** The text that was chosen. Every pair that differs needs a choice. */
export function mergeVersions(pairs: PartPair[], choices: Record<string, VersionChoice>): RichDocument {
  const ids = new Set<string>();
  const content = pairs.flatMap((pair) => {
    const choice = pair.differs ? (choices[pair.key] ?? "both") : "mine";
    const part = choice === "mine" ? pair.mine : choice === "theirs" ? pair.theirs : bothOf(pair);
    return withOwnIds(part, ids) as DocumentPart;
  });
  return { type: "doc", content };
}

function bothOf({ mine, theirs }: PartPair): DocumentPart {
  if (isEmptyPart(mine)) return theirs;
  if (isEmptyPart(theirs)) return mine;
  if (mine.type === "section" && theirs.type === "section") {
    const further = theirs.content.filter((block) => !holds(mine, block));
    return { ...mine, attrs: { ...mine.attrs, noRemarks: false }, content: [...mine.content, ...further] };
  }
  if (mine.type === "recommendation" && theirs.type === "recommendation") return bothRecommendations(mine, theirs);
  return mine;
}

/** One's own lead, unless it is empty; the other's points after one's own. */
function bothRecommendations(mine: Recommendation, theirs: Recommendation): Recommendation {
  const [lead, ...points] = mine.content;
  const [otherLead, ...otherPoints] = theirs.content;
  const further = otherPoints.filter((point) => !holds(mine, point));
  return { ...mine, content: [lead.content?.length ? lead : otherLead, ...points, ...further] };
}

/** Whether a part has the very same block already, words and all. */
function holds(part: Section | Recommendation, block: AnyNode): boolean {
  return childrenOf(part).some((own) => sameJson(own, block));
}

function withOwnIds(node: AnyNode, ids: Set<string>): AnyNode {
  const attrs = "attrs" in node ? node.attrs : undefined;
  const id = attrs && "id" in attrs ? attrs.id : null;
  const ownId = id !== null && ids.has(id) ? newBlockId() : id;
  if (ownId !== null) ids.add(ownId);
  const copy = ownId === id ? { ...node } : { ...node, attrs: { ...attrs, id: ownId } };
  const content = childrenOf(node).map((child) => withOwnIds(child, ids));
  return (content.length > 0 ? { ...copy, content } : copy) as AnyNode;
}
