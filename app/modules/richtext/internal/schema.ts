import { Extension, getSchema, mergeAttributes, Node, type Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { isSafeHref } from "./links";

/**
 * The document format as Tiptap extensions: what the editor is built from and what every stored text is checked against.
 * How the nodes behave under the cursor (views, keys) is added in `internal/editor/`.
 */

const FLOW = "(paragraph | list)+";

/** Every block's own id. Null only until the editor's `BlockIds` has given it one. */
const BlockId = Extension.create({
  name: "blockId",
  addGlobalAttributes: () => [
    {
      types: [
        "section",
        "recommendation",
        "recommendationLead",
        "recommendationPoint",
        "sectionSlot",
        "paragraph",
        "heading",
        "bulletList",
        "orderedList",
        "listItem",
        "blockquote",
        "horizontalRule",
        "table",
        "tableRow",
        "image",
        "liveTable",
        "chart",
      ],
      attributes: {
        id: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => element.getAttribute("data-id"),
          renderHTML: ({ id }) => (id ? { "data-id": id } : {}),
        },
      },
    },
  ],
});

/** An attribute that travels through the clipboard as `data-…`. */
function dataAttribute(name: string, fallback: string) {
  const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    default: fallback,
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute) ?? fallback,
    renderHTML: (attributes: Record<string, unknown>) => ({ [attribute]: attributes[name] }),
  };
}

export const SectionNode = Node.create({
  name: "section",
  group: "documentPart",
  content: "block+",
  isolating: true,
  defining: true,
  selectable: false,
  addAttributes: () => ({
    key: dataAttribute("key", ""),
    title: dataAttribute("title", ""),
    noRemarks: { default: false, rendered: false },
  }),
  renderHTML: ({ HTMLAttributes }) => ["section", HTMLAttributes, 0],
});

export const RecommendationNode = Node.create({
  name: "recommendation",
  group: "documentPart",
  content: "recommendationLead recommendationPoint*",
  isolating: true,
  defining: true,
  selectable: false,
  addAttributes: () => ({ key: dataAttribute("key", ""), title: dataAttribute("title", "") }),
  renderHTML: ({ HTMLAttributes }) => ["section", HTMLAttributes, 0],
});

export const RecommendationLeadNode = Node.create({
  name: "recommendationLead",
  content: "inline*",
  defining: true,
  selectable: false,
  parseHTML: () => [{ tag: "p[data-recommendation-lead]" }],
  renderHTML: ({ HTMLAttributes }) => ["p", mergeAttributes(HTMLAttributes, { "data-recommendation-lead": "" }), 0],
});

export const RecommendationPointNode = Node.create({
  name: "recommendationPoint",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ word: { ...dataAttribute("word", "at"), keepOnSplit: true } }),
  parseHTML: () => [{ tag: "p[data-recommendation-point]", contentElement: "[data-point-text]" }],
  // The word stands in the copied text too, so that a point pasted elsewhere still reads as one.
  renderHTML: ({ node, HTMLAttributes }) => [
    "p",
    mergeAttributes(HTMLAttributes, { "data-recommendation-point": "" }),
    ["span", node.attrs["word"] ? `${node.attrs["word"]} ` : ""],
    ["span", { "data-point-text": "" }, 0],
  ],
});

export const SectionSlotNode = Node.create({
  name: "sectionSlot",
  group: "documentPart",
  atom: true,
  selectable: false,
  draggable: false,
  addAttributes: () => ({
    key: dataAttribute("key", ""),
    title: dataAttribute("title", ""),
    kind: dataAttribute("kind", "attachments"),
  }),
  renderHTML: ({ HTMLAttributes }) => ["section", HTMLAttributes],
});

export const ImageNode = Node.create({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileSha256: dataAttribute("fileSha256", ""),
    alt: { default: "" },
    title: { default: "" },
  }),
  // Only our own: a picture from elsewhere has no content in the files module.
  parseHTML: () => [{ tag: "img[data-file-sha256][alt]" }],
  renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
});

function reservedAtom(name: "liveTable" | "chart" | "mergeField", inline = false) {
  const tag = inline ? "span" : "div";
  return Node.create({
    name,
    group: inline ? "inline" : "block",
    inline,
    atom: true,
    addAttributes: () => ({ ref: dataAttribute("ref", "") }),
    parseHTML: () => [{ tag: `${tag}[data-atom="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes, { "data-atom": name })],
  });
}

export const LiveTableNode = reservedAtom("liveTable");
export const ChartNode = reservedAtom("chart");
export const MergeFieldNode = reservedAtom("mergeField", true);

/** Written two steps below its level, since the section's own heading stands above it; read from either. */
const HeadingNode = Heading.configure({ levels: [1, 2, 3] }).extend({
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((tag) => ({
      tag: `h${tag}`,
      getAttrs: (element: HTMLElement) => ({ level: Number(element.getAttribute("data-level")) || Math.min(tag, 3) }),
    })),
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${Number(node.attrs["level"]) + 2}`,
    mergeAttributes(HTMLAttributes, { "data-level": node.attrs["level"] }),
    0,
  ],
});

export const TableNode = Table.extend({
  addAttributes: () => ({ caption: dataAttribute("caption", ""), notes: dataAttribute("notes", "") }),
  // Tiptap's own writes inline styles, which the content security policy refuses.
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
});

const span = (name: "colspan" | "rowspan") => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.max(1, Number.parseInt(element.getAttribute(name) ?? "1", 10) || 1),
  renderHTML: (attributes: Record<string, unknown>) =>
    Number(attributes[name]) > 1 ? { [name]: attributes[name] } : {},
});
const cell = { content: FLOW, addAttributes: () => ({ colspan: span("colspan"), rowspan: span("rowspan") }) };

const LinkMark = Link.extend({
  addAttributes: () => ({ href: { default: null } }),
}).configure({
  openOnClick: false,
  linkOnPaste: true,
  autolink: true,
  defaultProtocol: "https",
  isAllowedUri: (url) => isSafeHref(url),
  // Danish text is full of things that look like addresses ("kl.14", "nr.2"); only what says what it is becomes a link.
  shouldAutoLink: (url) => /^(https?:\/\/|www\.)/i.test(url),
  HTMLAttributes: { target: null, rel: "noopener noreferrer" },
});

/** Nodes and marks of the format. The editor replaces some of them by extensions of the same name with a view. */
export const documentExtensions: Extensions = [
  BlockId,
  Document.extend({ content: "documentPart+" }),
  SectionNode,
  RecommendationNode,
  RecommendationLeadNode,
  RecommendationPointNode,
  SectionSlotNode,
  Paragraph,
  HeadingNode,
  BulletList,
  OrderedList.extend({
    addAttributes: () => ({
      start: {
        default: 1,
        parseHTML: (element: HTMLElement) =>
          Math.max(0, Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1),
        renderHTML: ({ start }) => (start === 1 ? {} : { start }),
      },
    }),
  }),
  ListItem.extend({ content: "paragraph (paragraph | list)*" }),
  Blockquote.extend({ content: FLOW }),
  HorizontalRule,
  TableNode,
  TableRow,
  TableHeader.extend(cell),
  TableCell.extend(cell),
  ImageNode,
  LiveTableNode,
  ChartNode,
  MergeFieldNode,
  Text,
  HardBreak,
  Bold,
  Italic,
  LinkMark,
];

export const documentSchema = getSchema(documentExtensions);
