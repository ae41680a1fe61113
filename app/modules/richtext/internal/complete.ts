import { newBlockId } from "../document";
import type { CleanNode } from "./clean-json";

const emptyParagraph = (): CleanNode => ({ type: "paragraph", attrs: { id: newBlockId() } });

/** Gives what must not be empty its empty paragraph, and keeps "Ingen bemærkninger." only where nothing is written. */
export function completed(node: CleanNode): CleanNode {
  const content = (node.content ?? []).map(completed);
  switch (node.type) {
    case "section":
      return {
        ...node,
        attrs: { ...node.attrs, noRemarks: node.attrs?.["noRemarks"] === true && !content.some(hasContent) },
        content: content.length > 0 ? content : [emptyParagraph()],
      };
    case "recommendation":
      return content[0]?.type === "recommendationLead"
        ? { ...node, content }
        : { ...node, content: [{ type: "recommendationLead", attrs: { id: newBlockId() } }, ...content] };
    case "listItem":
      return { ...node, content: content[0]?.type === "paragraph" ? content : [emptyParagraph(), ...content] };
    case "blockquote":
    case "tableHeader":
    case "tableCell":
      return { ...node, content: content.length > 0 ? content : [emptyParagraph()] };
    default:
      return content.length > 0 ? { ...node, content } : node;
  }
}

const CONTENT = new Set(["text", "image", "horizontalRule", "liveTable", "chart", "mergeField", "table"]);

function hasContent(node: CleanNode): boolean {
  if (node.type === "text") return (node.text ?? "").trim() !== "";
  return CONTENT.has(node.type) || (node.content ?? []).some(hasContent);
}
