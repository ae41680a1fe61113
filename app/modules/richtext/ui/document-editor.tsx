import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { RichDocument, SectionSlot } from "../document";
import type { UploadImage } from "../internal/editor/image-dialog";
import { renderHtml } from "../render-html";
import type { FieldShown, Insertable } from "../insertables";
import type { LiveContent } from "../live-content";
import type { MarkedPassage, PassageAction } from "../passages";
import { shownAtoms } from "./shown-atoms";

export interface DocumentEditorProps {
  /** The text to begin with. Another object replaces what is written, as one step that can be undone. */
  document: RichDocument;
  /** The whole text, at every change. */
  onChange: (document: RichDocument) => void;
  /** What the text is, for those who hear it: "Sagens tekst". */
  label: string;
  /** The question an empty section asks, by the section's key: "Hvad ventes det at føre til, og hvordan måles det?" */
  questions?: Record<string, string>;
  /** What stands in the place of the attachments and the decision. */
  renderSlot?: (slot: SectionSlot["attrs"]) => ReactNode;
  /** Stores a picture. Throws an Error whose Danish message says why when it can't. Without it there are no pictures. */
  onUploadImage?: UploadImage;
  /** Where a picture of the text is served. */
  imageUrl?: (fileSha256: string) => string | null;
  /** The page's own buttons at the right end of the toolbar. */
  toolbarEnd?: ReactNode;
  /** One section whose title is heard and not seen, as a letter is: no "Ingen bemærkninger.", no going to sections. */
  plain?: boolean;
  /** What the text stands on, under the toolbar: a letter's sheet with its head and foot. */
  paper?: (text: ReactNode) => ReactNode;
  /** Marks over the words that they quote. They are shown, never written: the text knows nothing of them. */
  passages?: readonly MarkedPassage[];
  /** What can be done with words of one block that are chosen. */
  passageActions?: PassageAction[];
  /** What can be put in from the toolbar. */
  insertables?: Insertable[];
  /** What the text's merge fields are called and say. */
  fields?: readonly FieldShown[];
  /** What the text's live tables and figures show now, by their ref. */
  live?: Readonly<Record<string, LiveContent | null>>;
  /** Looks up one that `live` doesn't hold: it was just put in. */
  loadLive?: (ref: string) => Promise<LiveContent | null>;
  /** False while the text may still change before anyone writes (`useAutosave().isReady`). */
  isReady?: boolean;
}

const TiptapEditor = lazy(() => import("../internal/editor/tiptap-editor"));

/**
 * A document as one text with named sections, to be written in. Its code comes to the browser only with the first page
 * that shows it; until then, and without JavaScript, the text itself stands there.
 */
export function DocumentEditor(props: DocumentEditorProps) {
  const { isReady = true } = props;
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  const fallback = <TextBeforeEditor {...props} />;
  if (!inBrowser || !isReady) return fallback;
  return (
    <Suspense fallback={fallback}>
      <TiptapEditor {...props} />
    </Suspense>
  );
}

function TextBeforeEditor({ document, imageUrl, label, plain, paper, fields, live }: DocumentEditorProps) {
  const html = renderHtml(document, {
    baseLevel: 2,
    imageUrl,
    atoms: shownAtoms(fields, live),
    ...(plain ? { titlesUnseen: true, emptyText: null } : {}),
  });
  const text = (
    <div className="doc" role="group" aria-label={label} aria-busy="true" dangerouslySetInnerHTML={{ __html: html }} />
  );
  return paper ? paper(text) : text;
}
