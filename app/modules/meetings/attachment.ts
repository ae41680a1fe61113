/** A bilag as pages show it: plain data, safe in the browser. */
export interface AttachmentView {
  id: string;
  title: string;
  closed: boolean;
  remark: string;
  fileName: string;
  /** pdf, docx, … */
  kind: string;
  /** bytes */
  size: number;
  pages: number | null;
  /** it carries a signature, so it is enclosed unaltered */
  signed: boolean;
  /** still being read through by the machine */
  pending: boolean;
  /** why it can't be read through, Danish; null when it can */
  textProblem: string | null;
  /** made of figures, and made anew when these change: it agrees with them, is being made, or couldn't be; null: it stands as it is */
  follows: "current" | "making" | "failed" | null;
}

/** What removing an attachment leaves behind: all that putting it back needs. */
export interface RemovedAttachment {
  title: string;
  closed: boolean;
  remark: string;
  fileSha256: string;
  fileName: string;
  position: number;
}

/** A title to begin with: the file's name without its ending. */
export const titleOfFile = (fileName: string): string => fileName.replace(/\.[^.]+$/, "").replace(/_+/g, " ");
