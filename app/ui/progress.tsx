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
  const percent = share === undefined ? undefined : Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <div className="progress">
      <p role="status">{text}</p>
      <div
        className="bar"
        role="progressbar"
        aria-label={text}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <i
          className={percent === undefined ? "unknown" : undefined}
          style={{ width: percent === undefined ? "30%" : `${percent}%` }}
        />
      </div>
      {hint && <p className="hint">{hint}</p>}
    </div>
  );
}
