import type { ReactNode } from "react";

export interface ProgressProps {
  /** What is happening, with its numbers: "Samler PDF: 6 af 14 bilag". */
  text: string;
  /** 0 to 1; without it nobody knows how far it has come, and the bar moves. */
  share?: number;
  /** How long it may take, and what one can do meanwhile: "Du kan roligt gå videre." */
  hint?: ReactNode;
}

/** A job under way. Its text is read aloud when it changes, so change it for steps, not for every percent. */
export function Progress({ text, share, hint }: ProgressProps) {
  return (
    <div className="progress">
      <p role="status">{text}</p>
      <progress aria-label={text} max={1} value={share} />
      {hint && <p className="hint">{hint}</p>}
    </div>
  );
}
