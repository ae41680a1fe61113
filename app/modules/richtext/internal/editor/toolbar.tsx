import { useEditorState, type Editor } from "@tiptap/react";
import type { ReactNode } from "react";
import { Toolbar as AriaToolbar } from "react-aria-components";
import { Button } from "~/ui/button";
import type { IconName } from "~/ui/icon";
import { strokesInWords } from "~/ui/keyboard";
import type { Insertable } from "../../insertables";
import type { PassageAction } from "../../passages";
import { usePassageAction } from "./passage-shortcuts";
import { TableTools } from "./table-tools";
import styles from "./editor.module.css";
import { ToolbarMenu, type ToolbarChoice } from "./toolbar-menu";

export interface ToolbarProps {
  editor: Editor;
  onEditLink: () => void;
  /** Without it pictures can't be put in. */
  onInsertImage?: () => void;
  /** One section, whose title isn't shown: there is none to go to. */
  plain: boolean;
  insertables: Insertable[];
  onInsert: (insertable: Insertable) => void;
  passageActions: PassageAction[];
  /** The page's own buttons, at the right end. */
  end?: ReactNode;
}

const KINDS: ToolbarChoice[] = [
  { id: "paragraph", label: "Brødtekst" },
  { id: "1", label: "Overskrift" },
  { id: "2", label: "Underoverskrift" },
  { id: "3", label: "Mindre overskrift" },
  { id: "blockquote", label: "Citat" },
];

/** What can be done with the text, one stop for Tab; the arrows go from button to button. */
export function Toolbar(props: ToolbarProps) {
  const { editor, onEditLink, onInsertImage, plain, insertables, onInsert, passageActions, end } = props;
  const act = usePassageAction(editor);
  const state = useEditorState({ editor, selector: ({ editor: current }) => stateOf(current) });
  const chain = () => editor.chain().focus();
  const setKind = (kind: string) => {
    const plain = chain().setParagraph();
    if (state.kind === "blockquote") plain.lift("blockquote");
    if (kind === "blockquote") plain.wrapIn("blockquote").run();
    else if (kind === "paragraph") plain.run();
    else plain.setHeading({ level: Number(kind) as 1 | 2 | 3 }).run();
  };
  return (
    <div className={styles.toolbars}>
      <AriaToolbar className="toolbar" aria-label="Formatering" data-editor-toolbar="">
        {!plain && (
          <ToolbarMenu
            text="Afsnit"
            label="Gå til afsnit"
            choices={state.sections}
            onChoose={(key) => goTo(editor, key)}
          />
        )}
        <ToolbarMenu
          text={KINDS.find(({ id }) => id === state.kind)?.label ?? "Brødtekst"}
          label="Teksttype"
          choices={KINDS}
          chosen={state.kind}
          onChoose={setKind}
        />
        <Toggle icon="bold" on={state.bold} press={() => chain().toggleBold().run()} label="Fed (Ctrl B)" />
        <Toggle icon="italic" on={state.italic} press={() => chain().toggleItalic().run()} label="Kursiv (Ctrl I)" />
        <Toggle
          icon="bulleted-list"
          on={state.bullets}
          press={() => chain().toggleBulletList().run()}
          label="Punktliste (Ctrl Shift 8)"
        />
        <Toggle
          icon="numbered-list"
          on={state.numbers}
          press={() => chain().toggleOrderedList().run()}
          label="Nummereret liste (Ctrl Shift 7)"
        />
        <Toggle icon="link" on={state.link} press={onEditLink} label="Link (Ctrl K)" />
        <Button small icon="table" iconOnly onClick={() => insertTable(editor)}>
          Tabel
        </Button>
        {onInsertImage && (
          <Button small icon="image" iconOnly onClick={onInsertImage}>
            Billede
          </Button>
        )}
        {insertables.length > 0 && (
          <ToolbarMenu
            text="Indsæt"
            label="Indsæt i teksten"
            choices={insertables.map(({ label }) => ({ id: label, label }))}
            onChoose={(id) => onInsert(insertables.find(({ label }) => label === id)!)}
          />
        )}
        {passageActions.length > 0 && (
          <ToolbarMenu
            text="Markering"
            label="Med de valgte ord"
            choices={passageActions.map(({ label, keys }) => ({
              id: label,
              label: keys ? `${label} (${strokesInWords(keys).join(" ")})` : label,
            }))}
            onChoose={(id) => act(passageActions.find(({ label }) => label === id)!)}
          />
        )}
        <Button small icon="undo" iconOnly onClick={() => chain().undo().run()}>
          Fortryd (Ctrl Z)
        </Button>
        <Button small icon="redo" iconOnly onClick={() => chain().redo().run()}>
          Gentag (Ctrl Y)
        </Button>
        {end && <span className="gap">{end}</span>}
      </AriaToolbar>
      {state.table && <TableTools editor={editor} />}
    </div>
  );
}

function Toggle({ icon, on, press, label }: { icon: IconName; on: boolean; press: () => void; label: string }) {
  return (
    <Button small icon={icon} iconOnly aria-pressed={on} onClick={press}>
      {label}
    </Button>
  );
}

function stateOf(editor: Editor) {
  const sections: ToolbarChoice[] = [];
  editor.state.doc.forEach((part) =>
    sections.push({ id: String(part.attrs["key"]), label: String(part.attrs["title"]) }),
  );
  const level = editor.isActive("heading") ? String(editor.getAttributes("heading")["level"]) : null;
  return {
    sections,
    kind: level ?? (editor.isActive("blockquote") ? "blockquote" : "paragraph"),
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    bullets: editor.isActive("bulletList"),
    numbers: editor.isActive("orderedList"),
    link: editor.isActive("link"),
    table: editor.isActive("table"),
  };
}

/** A table can't be written in a table: there the button leads to what can be done with the one. */
function insertTable(editor: Editor) {
  if (editor.isActive("table")) document.querySelector<HTMLElement>("[data-table-tools] button")?.focus();
  else editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
}

/** Puts the cursor at a section's first words and the section in view. */
export function goTo(editor: Editor, key: string) {
  let position: number | null = null;
  editor.state.doc.forEach((part, offset) => {
    if (part.attrs["key"] === key) position = offset;
  });
  if (position === null) return;
  if (!editor.state.doc.nodeAt(position)?.isAtom)
    editor
      .chain()
      .focus()
      .setTextSelection(position + 2)
      .run();
  const element = editor.view.dom.querySelector(`[data-section="${CSS.escape(key)}"]`);
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}
