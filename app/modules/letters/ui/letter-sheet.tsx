import type { ReactNode } from "react";
import { longDate } from "~/ui/danish-dates";
import type { ReplyPage } from "../reply-page";

/** The letter as a sheet: what stands over its text and under it is the letter's facts, and is changed with those. */
export function LetterSheet({ reply, children }: { reply: ReplyPage; children: ReactNode }) {
  return (
    <article className="letter" aria-label="Brevet">
      <header>
        <p>
          <Lines text={reply.addressee} />
        </p>
        <p className="right">
          {reply.letterDate ? longDate(reply.letterDate) : <i>Dateres, når det låses</i>}
          {reply.references.flatMap(({ label, lines }) =>
            lines.map((line) => (
              <span key={`${label} ${line}`} className="line">
                {label ? `${label} ${line}` : line}
              </span>
            )),
          )}
        </p>
      </header>
      <p className="subject">{reply.subject}</p>
      {reply.salutation && <p>{reply.salutation}</p>}
      {children}
      <footer>
        <p>{reply.closing}</p>
        <div className="signers">
          {reply.signatories.map(({ id, mark, name, title, note }) => (
            <p key={id}>
              {mark && `${mark} `}
              {name}
              <span className="hint">{title}</span>
              {note && <span className="hint">{note}</span>}
            </p>
          ))}
        </div>
      </footer>
    </article>
  );
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split("\n").map((line, index) => (
        <span key={index} className="line">
          {line}
        </span>
      ))}
    </>
  );
}
