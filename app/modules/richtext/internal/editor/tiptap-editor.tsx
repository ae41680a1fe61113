import { EditorContent, useEditor, type Editor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { RichDocument } from "../../document";
import type { DocumentEditorProps } from "../../ui/document-editor";
import { EditorContext } from "./editor-context";
import styles from "./editor.module.css";
import { editorExtensions, type EditorRequests } from "./extensions";
import { WHOLE_TEXT } from "./fixed-sections";
import { ImageDialog } from "./image-dialog";
import { LinkDialog } from "./link-dialog";
import { Toolbar } from "./toolbar";

type Open = { dialog: "link" } | { dialog: "image"; position: number | null; file: File | null } | null;

const HELP_ID = "editor-hjaelp";

/** The editor itself. Loaded only where a text is written; `DocumentEditor` shows the text until then. */
export default function TiptapEditor(props: DocumentEditorProps) {
  const { document: text, onChange, label, questions = {}, renderSlot, onUploadImage, imageUrl, toolbarEnd } = props;
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

  const surroundings = useMemo(
    () => ({
      questions,
      renderSlot,
      imageUrl: (sha: string) => uploaded[sha] ?? imageUrl?.(sha) ?? null,
      editImage: (position: number) => setOpen({ dialog: "image", position, file: null }),
    }),
    [questions, renderSlot, imageUrl, uploaded],
  );
  const close = () => setOpen(null);

  return (
    <EditorContext.Provider value={surroundings}>
      <div ref={frame} className={styles.editor}>
        <Toolbar
          editor={editor}
          onEditLink={requests.editLink}
          onInsertImage={onUploadImage && (() => setOpen({ dialog: "image", position: null, file: null }))}
          end={toolbarEnd}
        />
        <p id={HELP_ID} className="vh">
          Esc går til værktøjslinjen, og fra en tabel til teksten under den. Ctrl Enter giver et nyt at-punkt. Alt og
          pil flytter et punkt.
        </p>
        <EditorContent editor={editor} />
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
