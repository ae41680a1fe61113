import { createContext, useContext, useEffect, type ReactNode } from "react";
import type { SectionSlot } from "../../document";
import type { FieldShown } from "../../insertables";
import type { LiveContent } from "../../live-content";

/** What the page around the editor gives to the views inside it. */
export interface EditorSurroundings {
  /** The question an empty section asks, by the section's key. */
  questions: Record<string, string>;
  /** Sections' titles are heard and not seen, and none says "Ingen bemærkninger." */
  plain: boolean;
  renderSlot: ((slot: SectionSlot["attrs"]) => ReactNode) | undefined;
  imageUrl: (fileSha256: string) => string | null;
  /** Opens the form for a picture's alternative text and title. */
  editImage: (position: number) => void;
  /** The merge field of that ref; undefined where there is none. */
  fieldOf: (ref: string) => FieldShown | undefined;
  /** What a live table or figure shows; null where there is nothing by that name, undefined while it isn't known. */
  liveOf: (ref: string) => LiveContent | null | undefined;
  /** Looks it up, where it isn't known: it was just put in, or pasted. */
  askLive: (ref: string) => void;
}

export const EditorContext = createContext<EditorSurroundings>({
  questions: {},
  plain: false,
  renderSlot: undefined,
  imageUrl: () => null,
  editImage: () => {},
  fieldOf: () => undefined,
  liveOf: () => undefined,
  askLive: () => {},
});

export const useEditorSurroundings = () => useContext(EditorContext);

/** What stands for a live node; undefined while it is looked up. */
export function useLive(ref: string): LiveContent | null | undefined {
  const { liveOf, askLive } = useEditorSurroundings();
  const content = liveOf(ref);
  useEffect(() => {
    if (content === undefined) askLive(ref);
  }, [content, ref, askLive]);
  return content;
}
