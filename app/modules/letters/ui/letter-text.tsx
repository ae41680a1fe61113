import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import type { FormAnswer } from "~/ui/form-state";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { useShortcuts } from "~/ui/keyboard";
import { useToast } from "~/ui/toast";
import { markQuestions, paragraphsOf } from "../marked-text";

export interface LetterTextProps {
  text: string;
  questions: { id: string; number: number; quote: string }[];
  /** where a question is posted to; none for whoever may not */
  addAt?: string;
}

/** The letter's words, with what they ask marked. A selection becomes a question. */
export function LetterText({ text, questions, addAt }: LetterTextProps) {
  const article = useRef<HTMLDivElement>(null);
  const ask = useAsk(article, addAt);
  useShortcuts(
    addAt ? [{ keys: "Mod+Alt+q", label: "Gør det markerede til et spørgsmål", run: ask, inFields: true }] : [],
  );
  return (
    <>
      {addAt && (
        <div className="asking">
          <Button small icon="help" onClick={ask}>
            Gør til spørgsmål
          </Button>
          <span className="hint">
            Markér en sætning i brevet, og tryk her eller på <kbd>Ctrl Alt Q</kbd>
          </span>
        </div>
      )}
      <div className="letter-text" ref={article}>
        {paragraphsOf(text).map((paragraph, index) => (
          <p key={index}>
            {markQuestions(paragraph, questions).map((part, at) =>
              part.number === null ? (
                part.text
              ) : (
                <mark key={at}>
                  <span className="qtag">Spm. {part.number}</span>
                  {part.text}
                </mark>
              ),
            )}
          </p>
        ))}
      </div>
    </>
  );
}

interface Added {
  question?: { questionId: string; number: number };
}

/** Posts what is selected within the letter; without a selection it says what to do. */
function useAsk(article: React.RefObject<HTMLElement>, addAt: string | undefined) {
  const { submit, data } = useFetcher<FormAnswer & Added>();
  const tell = useToast();
  const told = useRef<unknown>();
  const selected = useSelection(article);
  useEffect(() => {
    if (!data || told.current === data) return;
    told.current = data;
    const refusal = data.faults?.[0]?.message;
    if (refusal) tell({ message: refusal });
    else if (data.question) {
      const { questionId, number } = data.question;
      tell({
        message: `Spørgsmål ${number} er skrevet op. Giv det en ansvarlig.`,
        undo: { action: `/intern/henvendelser/spoergsmaal/${questionId}/fjern`, fields: { version: "1" } },
      });
      document.getElementById(`spoergsmaal-${questionId}`)?.scrollIntoView({ block: "nearest" });
    }
  }, [data, tell]);
  return () => {
    if (!addAt) return;
    const words = selected.current;
    if (words === "") return void tell({ message: "Markér først de ord i brevet, der spørger om noget." });
    const text = words.charAt(0).toLocaleUpperCase("da") + words.slice(1).replace(/[,;:]$/u, "");
    submit({ text, quote: words, [idempotencyField]: freshKey() }, { method: "post", action: addAt });
    document.getSelection()?.removeAllRanges();
    selected.current = "";
  };
}

/** The words that are selected in the letter. A press on the button may take the selection away before it is heard. */
function useSelection(article: React.RefObject<HTMLElement>) {
  const selected = useRef("");
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed) return;
      const within = article.current?.contains(selection.anchorNode) && article.current.contains(selection.focusNode);
      selected.current = within ? withoutTags(selection) : "";
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [article]);
  return selected;
}

/** What stands in the letter, without the numbers that we put before a question. */
function withoutTags(selection: Selection): string {
  const words = document.createElement("div");
  for (let index = 0; index < selection.rangeCount; index += 1)
    words.append(selection.getRangeAt(index).cloneContents());
  for (const tag of words.querySelectorAll(".qtag")) tag.remove();
  for (const paragraph of words.querySelectorAll("p")) paragraph.append(" ");
  return (words.textContent ?? "").replace(/\s+/gu, " ").trim();
}
