import { createContext, useContext, type ReactNode } from "react";
import type { SectionSlot } from "../../document";

/** What the page around the editor gives to the views inside it. */
export interface EditorSurroundings {
  /** The question an empty section asks, by the section's key. */
  questions: Record<string, string>;
  renderSlot: ((slot: SectionSlot["attrs"]) => ReactNode) | undefined;
  imageUrl: (fileSha256: string) => string | null;
  /** Opens the form for a picture's alternative text and title. */
  editImage: (position: number) => void;
}

export const EditorContext = createContext<EditorSurroundings>({
  questions: {},
  renderSlot: undefined,
  imageUrl: () => null,
  editImage: () => {},
});

export const useEditorSurroundings = () => useContext(EditorContext);
