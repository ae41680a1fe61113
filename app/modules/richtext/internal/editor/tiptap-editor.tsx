import { EditorContent, useEditor, type Editor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RichDocument } from "../../document";
import type { FieldShown, Insertable } from "../../insertables";
import type { LiveContent } from "../../live-content";
import type { DocumentEditorProps } from "../../ui/document-editor";
import { EditorContext } from "./editor-context";
import styles from "./editor.module.css";
import { editorExtensions, type EditorRequests } from "./extensions";
import { WHOLE_TEXT } from "./fixed-sections";
import { ImageDialog } from "./image-dialog";
import { InsertDialog } from "./insert-dialog";
import { LinkDialog } from "./link-dialog";
import { markedPassages, type Marking } from "./marked-passages";
import { usePassageShortcuts } from "./passage-shortcuts";
import { SelectionMenu } from "./selection-menu";
import { Toolbar } from "./toolbar";

type Open =
  | { dialog: "link" }
  | { dialog: "insert"; insertable: Insertable }
  | { dialog: "image"; position: number | null; file: File | null }
  | null;

const HELP_ID = "editor-hjaelp";

/** The editor itself. Loaded only where a text is written; `DocumentEditor` shows the text until then. */
export default function TiptapEditor(props: DocumentEditorProps) {
  const { document: text, onChange, label, questions = {}, renderSlot, onUploadImage, imageUrl, toolbarEnd } = props;
  const { plain = false, paper, passages = none, passageActions = none, insertables = none } = props;
  const [open, setOpen] = useState<Open>(null);
  const [uploaded, setUploaded] = useState<Record<string, string>>({});
  const frame = useRef<HTMLDivElement>(null);
  const newest = useRef({ onChange, onUploadImage });
  useEffect(() => {
    newest.current = { onChange, onUploadImage };
  });

  const requests = useMemo<EditorRequests>(
    () => ({
      editLink: () => setOpen({ dialog: "link" }),
      insertImages: ([file]) => {
        if (file && newest.current.onUploadImage) setOpen({ dialog: "image", position: null, file });
      },
      leaveText: () => frame.current?.querySelector<HTMLElement>("[data-editor-toolbar] button")?.focus(),
    }),
    [],
  );
  const editor = useEditor({
    extensions: useMemo(() => editorExtensions(requests), [requests]),
    content: text,
    // The document's own check says what is wrong with it; here it is shown as far as it can be.
    enableContentCheck: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        "aria-describedby": HELP_ID,
        lang: "da",
        class: "doc",
      },
      scrollMargin: { top: 120, bottom: 40, left: 0, right: 0 },
      scrollThreshold: { top: 120, bottom: 40, left: 0, right: 0 },
    },
    onUpdate: ({ editor: current }) => newest.current.onChange(current.state.doc.toJSON() as RichDocument),
  });
  useReplacedText(editor, text);
  const { fieldOf, liveOf, askLive, know } = useShownAtoms(props);
  useMarking(
    editor,
    passages,
    useCallback(
      (ref: string) => {
        const live = liveOf(ref);
        return (live?.kind === "figure" ? live.text : fieldOf(ref)?.value) ?? " ";
      },
      [fieldOf, liveOf],
    ),
  );
  usePassageShortcuts(editor, passageActions);

  const surroundings = useMemo(
    () => ({
      questions,
      plain,
      renderSlot,
      fieldOf,
      liveOf,
      askLive,
      imageUrl: (sha: string) => uploaded[sha] ?? imageUrl?.(sha) ?? null,
      editImage: (position: number) => setOpen({ dialog: "image", position, file: null }),
    }),
    [questions, plain, renderSlot, imageUrl, uploaded, fieldOf, liveOf, askLive],
  );
  const close = () => setOpen(null);

  return (
    <EditorContext.Provider value={surroundings}>
      <div ref={frame} className={styles.editor}>
        <Toolbar
          editor={editor}
          onEditLink={requests.editLink}
          onInsertImage={onUploadImage && (() => setOpen({ dialog: "image", position: null, file: null }))}
          plain={plain}
          insertables={insertables}
          onInsert={(insertable) => setOpen({ dialog: "insert", insertable })}
          passageActions={passageActions}
          end={toolbarEnd}
        />
        <p id={HELP_ID} className="vh">
          Esc går til værktøjslinjen, og fra en tabel til teksten under den. Ctrl Enter giver et nyt at-punkt. Alt og
          pil flytter et punkt.
          {passageActions.length > 0 && " Det, du kan gøre med markerede ord, står under Markering i værktøjslinjen."}
        </p>
        {paper ? paper(<EditorContent editor={editor} />) : <EditorContent editor={editor} />}
        {passageActions.length > 0 && <SelectionMenu editor={editor} frame={frame} actions={passageActions} />}
        {open?.dialog === "insert" && (
          <InsertDialog
            editor={editor}
            insertable={open.insertable}
            onChoose={({ put }) => put.type !== "blocks" && know(put.ref)}
            onClose={() => setOpen(null)}
          />
        )}
        {open?.dialog === "link" && <LinkDialog editor={editor} onClose={close} />}
        {open?.dialog === "image" && onUploadImage && (
          <ImageDialog
            editor={editor}
            position={open.position}
            file={open.file}
            upload={onUploadImage}
            onUploaded={({ fileSha256, url }) => setUploaded((before) => ({ ...before, [fileSha256]: url }))}
            onClose={close}
          />
        )}
      </div>
    </EditorContext.Provider>
  );
}

const none: never[] = [];

/** Fields and live content by their ref, with what was looked up since the page was loaded. */
function useShownAtoms({ fields = none, live, loadLive }: DocumentEditorProps) {
  const [found, setFound] = useState<Record<string, LiveContent | null>>({});
  const asked = useRef(new Set<string>());
  const byRef = useMemo(() => new Map<string, FieldShown>(fields.map((field) => [field.ref, field])), [fields]);
  const fieldOf = useCallback((ref: string) => byRef.get(ref), [byRef]);
  const liveOf = useCallback(
    (ref: string) => found[ref] ?? live?.[ref] ?? (ref === "" || !loadLive || ref in found ? null : live?.[ref]),
    [found, live, loadLive],
  );
  const askLive = useCallback(
    (ref: string) => {
      if (!loadLive || ref === "" || asked.current.has(ref)) return;
      asked.current.add(ref);
      loadLive(ref)
        .catch(() => null)
        .then((content) => setFound((before) => ({ ...before, [ref]: content })))
        .catch(() => {});
    },
    [loadLive],
  );
  const know = useCallback((ref: string) => void (byRef.has(ref) || askLive(ref)), [byRef, askLive]);
  return { fieldOf, liveOf, askLive, know };
}

/** The page's passages over the text, also when a field says something else than before. */
function useMarking(editor: Editor, passages: Marking["passages"], fieldWords: Marking["fieldWords"]) {
  useEffect(() => {
    const marking: Marking = { passages, fieldWords };
    editor.view.dispatch(editor.state.tr.setMeta(markedPassages, marking).setMeta("addToHistory", false));
  }, [editor, passages, fieldWords]);
}

/** When the page hands in another document, it replaces what is written, in a step that can be undone. */
function useReplacedText(editor: Editor, text: RichDocument) {
  const shown = useRef(text);
  useEffect(() => {
    if (shown.current === text) return;
    shown.current = text;
    const { doc, tr } = editor.state;
    const replacement = editor.schema.nodeFromJSON(text);
    tr.replaceWith(0, doc.content.size, replacement.content).setMeta(WHOLE_TEXT, true);
    // The page knows this text already.
    editor.view.dispatch(tr.setMeta("preventUpdate", true));
  }, [editor, text]);
}
