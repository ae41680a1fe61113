import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { RichDocument, SectionSlot } from "../document";
import type { UploadImage } from "../internal/editor/image-dialog";
import { renderHtml } from "../render-html";

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

function TextBeforeEditor({ document, imageUrl, label }: DocumentEditorProps) {
  const html = renderHtml(document, { baseLevel: 2, imageUrl });
  return (
    <div className="doc" role="group" aria-label={label} aria-busy="true" dangerouslySetInnerHTML={{ __html: html }} />
  );
}
