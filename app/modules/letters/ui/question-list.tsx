import { useState } from "react";
import { Button } from "~/ui/button";
import { Menu, type MenuEntry } from "~/ui/menu";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import { questionStateWords, type InquiryQuestionView } from "../inquiry-page";
import { QuestionDialog, type QuestionStep } from "./question-dialogs";

export interface QuestionListProps {
  questions: InquiryQuestionView[];
  people: { value: string; label: string }[];
  /** where a typed question is posted to; none for whoever may not, or when the inquiry is closed */
  addAt?: string;
}

/** What they ask, one by one, with who answers and how far that is. */
export function QuestionList({ questions, people, addAt }: QuestionListProps) {
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="h-spoergsmaal">
      <h2 id="h-spoergsmaal">Spørgsmål</h2>
      {questions.length === 0 ? (
        <p className="hint">
          {addAt
            ? "Ingen spørgsmål endnu. Markér en sætning i brevet, og vælg “Gør til spørgsmål”."
            : "Ingen spørgsmål er skrevet op."}
        </p>
      ) : (
        <ol className="rows questions">
          {questions.map((question, index) => (
            <Question
              key={question.id}
              question={question}
              people={people}
              mayEdit={addAt !== undefined}
              isFirst={index === 0}
              isLast={index === questions.length - 1}
            />
          ))}
        </ol>
      )}
      {addAt && (
        <>
          <Button small icon="add" onClick={() => setAdding(true)}>
            Skriv et spørgsmål
          </Button>
          <QuestionDialog
            step={adding ? "add" : null}
            question={null}
            people={people}
            addAt={addAt}
            onClose={() => setAdding(false)}
          />
        </>
      )}
    </section>
  );
}

interface QuestionProps {
  question: InquiryQuestionView;
  people: QuestionListProps["people"];
  mayEdit: boolean;
  isFirst: boolean;
  isLast: boolean;
}

function Question({ question, people, mayEdit, isFirst, isLast }: QuestionProps) {
  const [step, setStep] = useState<QuestionStep | null>(null);
  const { id, number, text, owner, dueOn, state, note, answers } = question;
  const shown = questionStateWords[state];
  const entries = entriesOf(question, { mayEdit, isFirst, isLast }, setStep);
  return (
    <li id={`spoergsmaal-${id}`}>
      <span className="num">{number}</span>
      <div>
        <span className="t">{text}</span>
        <span className="s">
          {owner ? owner.name : "Ingen ansvarlig"}
          {dueOn && (
            <>
              , frist <Time at={dueOn} />
            </>
          )}
          {answers > 0 && ", besvaret i udkastet"}
        </span>
        {note && (
          <p className="contribution">
            <span className="vh">{state === "leftOut" ? "Begrundelse: " : "Bidrag: "}</span>
            {note}
          </p>
        )}
        <span className="deeds">
          <State kind={shown.kind}>{shown.words}</State>
          {mayEdit && !owner && state === "open" && (
            <Button small onClick={() => setStep("edit")} aria-label={`Giv spørgsmål ${number} en ansvarlig`}>
              Giv ansvarlig
            </Button>
          )}
          {question.mayDeliver && state === "open" && owner && (
            <Button
              small
              icon="check"
              onClick={() => setStep("deliver")}
              aria-label={`Meld bidrag klart til spørgsmål ${number}`}
            >
              Meld klar
            </Button>
          )}
        </span>
      </div>
      {entries.length > 0 && <Menu small label={`Flere handlinger for spørgsmål ${number}`} entries={entries} />}
      <QuestionDialog step={step} question={question} people={people} onClose={() => setStep(null)} />
    </li>
  );
}

const at = (id: string, deed: string) => `/intern/henvendelser/spoergsmaal/${id}/${deed}`;

function entriesOf(
  { id, version, state, note, answers, mayDeliver }: InquiryQuestionView,
  { mayEdit, isFirst, isLast }: Pick<QuestionProps, "mayEdit" | "isFirst" | "isLast">,
  open: (step: QuestionStep) => void,
): MenuEntry[] {
  const fields = { version: String(version) };
  const untouched = state === "open" && note === "" && answers === 0;
  return [
    ...(mayEdit ? [{ label: "Ret spørgsmål", icon: "edit" as const, onAction: () => open("edit") }] : []),
    ...(mayDeliver && state === "ready"
      ? [
          { label: "Ret bidraget", icon: "edit" as const, onAction: () => open("deliver") },
          { label: "Bidraget er ikke klart alligevel", icon: "undo" as const, action: at(id, "aabn"), fields },
        ]
      : []),
    ...(mayEdit && !isFirst ? [{ label: "Flyt op", action: at(id, "flyt"), fields: { direction: "up" } }] : []),
    ...(mayEdit && !isLast ? [{ label: "Flyt ned", action: at(id, "flyt"), fields: { direction: "down" } }] : []),
    ...(mayEdit && state === "leftOut"
      ? [{ label: "Tag spørgsmålet op igen", icon: "undo" as const, action: at(id, "aabn"), fields }]
      : []),
    ...(mayEdit && state !== "leftOut"
      ? [{ label: "Besvar ikke spørgsmålet", icon: "close" as const, onAction: () => open("leaveOut") }]
      : []),
    ...(mayEdit && untouched
      ? [{ label: "Fjern spørgsmålet", icon: "delete" as const, action: at(id, "fjern"), fields }]
      : []),
  ];
}
