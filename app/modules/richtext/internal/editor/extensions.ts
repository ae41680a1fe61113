import { Extension, type Extensions, type NodeViewRendererOptions } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
import { ListKeymap } from "@tiptap/extension-list";
import { Plugin } from "@tiptap/pm/state";
import { ReactNodeViewRenderer, type ReactNodeViewProps } from "@tiptap/react";
import type { ComponentType } from "react";
import { cleanPastedHtml } from "../paste/clean-pasted-html";
import {
  ChartNode,
  documentExtensions,
  ImageNode,
  LiveTableNode,
  MergeFieldNode,
  RecommendationNode,
  RecommendationPointNode,
  SectionNode,
  SectionSlotNode,
  TableNode,
} from "../schema";
import { FigureAlignment } from "./figure-alignment";
import { FixedSections } from "./fixed-sections";
import { MarkedPassages } from "./marked-passages";
import { addPoint, joinPointBackward, movePoint } from "./recommendation-commands";
import { fitPasted } from "./recommendation-paste";
import { leaveTable } from "./table-commands";
import { Upkeep } from "./upkeep";
import { ImageView } from "./views/image-view";
import { LiveTableView } from "./views/live-table-view";
import { MergeFieldView } from "./views/merge-field-view";
import { PointView } from "./views/point-view";
import { RecommendationView } from "./views/recommendation-view";
import { SectionView } from "./views/section-view";
import { SlotView } from "./views/slot-view";
import { TableView } from "./views/table-view";

/** What the keys ask the page for. */
export interface EditorRequests {
  editLink: () => void;
  /** Files that were pasted or dropped: pictures to be put in with their alternative text. */
  insertImages: (files: File[]) => void;
  leaveText: () => void;
}

const view = (component: ComponentType<ReactNodeViewProps>, options: Partial<NodeViewRendererOptions> = {}) =>
  ReactNodeViewRenderer(component, options);

const withViews: Extensions = [
  SectionNode.extend({ addNodeView: () => view(SectionView) }),
  RecommendationNode.extend({ addNodeView: () => view(RecommendationView) }),
  RecommendationPointNode.extend({ addNodeView: () => view(PointView) }),
  SectionSlotNode.extend({ addNodeView: () => view(SlotView) }),
  TableNode.extend({ addNodeView: () => view(TableView, { contentDOMElementTag: "tbody" }) }),
  ImageNode.extend({ addNodeView: () => view(ImageView) }),
  LiveTableNode.extend({ addNodeView: () => view(LiveTableView) }),
  ChartNode.extend({ addNodeView: () => view(LiveTableView) }),
  MergeFieldNode.extend({ addNodeView: () => view(MergeFieldView) }),
];

/** The format's own extensions, some of them with a view, and what a writer needs around them. */
export function editorExtensions(requests: EditorRequests): Extensions {
  const names = new Set(withViews.map(({ name }) => name));
  return [
    ...documentExtensions.filter(({ name }) => !names.has(name)),
    ...withViews,
    UndoRedo,
    Dropcursor.configure({ color: "var(--accent)", width: 2 }),
    Gapcursor,
    ListKeymap,
    Placeholder.configure({
      includeChildren: true,
      showOnlyCurrent: false,
      placeholder: ({ node }) => PLACEHOLDERS[node.type.name] ?? "",
    }),
    Upkeep,
    FixedSections,
    FigureAlignment,
    MarkedPassages,
    Keys.configure(requests),
    Clipboard.configure(requests),
  ];
}

const PLACEHOLDERS: Record<string, string> = {
  recommendationLead: "Hvem indstiller til hvem? Administrationen indstiller til udvalget,",
};

const Keys = Extension.create<EditorRequests>({
  name: "keys",
  priority: 1000,
  addKeyboardShortcuts() {
    const run = (command: typeof addPoint) => () =>
      command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    return {
      "Mod-Enter": run(addPoint),
      "Alt-ArrowUp": run(movePoint("up")),
      "Alt-ArrowDown": run(movePoint("down")),
      Backspace: run(joinPointBackward),
      "Mod-k": () => {
        const { empty } = this.editor.state.selection;
        if (empty && !this.editor.isActive("link")) return false;
        this.options.editLink();
        return true;
      },
      "Alt-F10": () => {
        this.options.leaveText();
        return true;
      },
      // In a table Tab goes from cell to cell, so Esc is the way out of it; elsewhere it leads to the toolbar.
      Escape: () => {
        if (run(leaveTable)()) return true;
        this.options.leaveText();
        return true;
      },
    };
  },
});

const Clipboard = Extension.create<EditorRequests>({
  name: "clipboard",
  addProseMirrorPlugins() {
    const { insertImages } = this.options;
    const { schema } = this.editor;
    const take = (data: DataTransfer | null): boolean => {
      const pictures = [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
      // Word puts a picture of the text beside the text itself.
      if (pictures.length === 0 || data?.types.includes("text/html")) return false;
      insertImages(pictures);
      return true;
    };
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanPastedHtml,
          transformPasted: (slice, editorView) => fitPasted(slice, editorView.state.selection.$from, schema),
          handlePaste: (_, event) => take(event.clipboardData),
          handleDrop: (_, event, __, moved) => {
            if (moved || !take(event.dataTransfer)) return false;
            event.preventDefault();
            return true;
          },
        },
      }),
    ];
  },
});
