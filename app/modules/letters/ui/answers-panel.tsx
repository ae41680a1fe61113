import { PostButton } from "~/ui/form";
import { dayAndMonth } from "~/ui/danish-dates";
import { State, type StateKind } from "~/ui/state";
import { answerState, type AnsweredQuestion, type AnswerState } from "../letter-answers";
import { letterPath } from "../letter-paths";
import { showPassage } from "./show-passage";

export interface AnswersPanelProps {
  letterId: string;
  questions: AnsweredQuestion[];
  mayWrite: boolean;
}

const states: Record<AnswerState, { kind: StateKind; words: string }> = {
  answered: { kind: "ready", words: "Ja" },
  changed: { kind: "late", words: "Ændret" },
  leftOut: { kind: "done", words: "Udeladt" },
  missing: { kind: "stop", words: "Nej" },
};

/** Whether the letter answers what was asked, and where: each question with the places that were marked. */
export function AnswersPanel({ letterId, questions, mayWrite }: AnswersPanelProps) {
  return (
    <section aria-labelledby="er-der-svaret">
      <h2 id="er-der-svaret">Er der svaret?</h2>
      {questions.length === 0 ? (
        <p className="small">Der er ikke noteret spørgsmål. Skriv dem op på henvendelsens side.</p>
      ) : (
        <ol className="rows questions">
          {questions.map((question) => (
            <Question key={question.id} letterId={letterId} question={question} mayWrite={mayWrite} />
          ))}
        </ol>
      )}
      {mayWrite && questions.length > 0 && (
        <p className="small hint">
          Markér de ord i brevet, der svarer, og vælg spørgsmålet (<kbd>Ctrl Alt Q</kbd>).
        </p>
      )}
    </section>
  );
}

function Question({
  letterId,
  question,
  mayWrite,
}: Omit<AnswersPanelProps, "questions"> & { question: AnsweredQuestion }) {
  const state = answerState(question);
  const { kind, words } = states[state];
  return (
    <li>
      <span className="num">{question.number}</span>
      <div>
        <span className="t">{question.text}</span>
        <span className="s">
          {[question.ownerName || "Ingen har spørgsmålet", question.dueOn && `frist ${dayAndMonth(question.dueOn)}`]
            .filter(Boolean)
            .join(", ")}
        </span>
        {question.note && (
          <details className="contribution">
            <summary>{question.state === "leftOut" ? "Hvorfor det er udeladt" : "Bidrag"}</summary>
            <p className="kept">{question.note}</p>
          </details>
        )}
        {question.answers.length > 0 && (
          <ul className="places" aria-label={`Hvor spørgsmål ${question.number} er besvaret`}>
            {question.answers.map(({ id, quote, heading }) => (
              <li key={id}>
                {heading === null ? (
                  <span className="gone">Teksten er ændret: “{shortened(quote)}”</span>
                ) : (
                  <button type="button" className="linkish" onClick={() => showPassage(id)}>
                    {heading && heading !== "Brevets tekst" ? `${heading}: ` : ""}“{shortened(quote)}”
                  </button>
                )}
                {mayWrite && (
                  <PostButton
                    small
                    icon="close"
                    iconOnly
                    variant="quiet"
                    action={`${letterPath(letterId)}/besvarelser/fjern`}
                    fields={{ answerId: id }}
                  >
                    {`Fjern markeringen af spørgsmål ${question.number}`}
                  </PostButton>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <State kind={kind}>{words}</State>
    </li>
  );
}

const shortened = (quote: string) => (quote.length > 60 ? `${quote.slice(0, 58).trimEnd()} …` : quote);
