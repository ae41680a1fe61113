import type { Schema } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Command, type Plugin } from "@tiptap/pm/state";
import { tableEditing } from "@tiptap/pm/tables";
import type { DocumentPart, RichDocument } from "~/modules/richtext/document";
import { richDocument } from "./rich-documents";

/** An editor without a screen: a document, a cursor, and commands on it. */
export class Desk {
  state: EditorState;

  constructor(schema: Schema, plugins: Plugin[], ...parts: DocumentPart[]) {
    const doc = schema.nodeFromJSON(richDocument(...parts));
    this.state = EditorState.create({ doc, plugins: [tableEditing(), ...plugins] });
  }

  get document(): RichDocument {
    return this.state.doc.toJSON() as RichDocument;
  }

  /** The cursor before the first place where these words stand, or after them. */
  at(words: string, side: "before" | "after" = "before"): this {
    let position = -1;
    this.state.doc.descendants((node, at) => {
      const index = node.isText && position < 0 ? (node.text ?? "").indexOf(words) : -1;
      if (index >= 0) position = at + index + (side === "after" ? words.length : 0);
    });
    if (position < 0) throw new Error(`"${words}" stands nowhere.`);
    return this.cursor(position);
  }

  cursor(position: number): this {
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, position)));
    return this;
  }

  /** Says whether the command did anything. */
  run(command: Command): boolean {
    return command(this.state, (transaction) => (this.state = this.state.apply(transaction)));
  }

  type(words: string): this {
    this.state = this.state.apply(this.state.tr.insertText(words));
    return this;
  }

  /** The words around the cursor, which is shown as "|". */
  get here(): string {
    const { parent, parentOffset } = this.state.selection.$from;
    const before = parent.textBetween(0, parentOffset);
    return `${before}|${parent.textBetween(parentOffset, parent.content.size)}`;
  }
}
