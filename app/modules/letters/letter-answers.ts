import type { MarkedPassage } from "~/modules/richtext/passages";

/** A question, and where one letter answers it. */
export interface AnsweredQuestion {
  id: string;
  /** 1, 2 … as they are asked */
  number: number;
  text: string;
  /** open | ready | leftOut */
  state: string;
  /** the owner's contribution, or why it is left out */
  note: string;
  /** "" = nobody */
  ownerName: string;
  dueOn: string | null;
  answers: AnswerPassage[];
}

export interface AnswerPassage {
  id: string;
  blockId: string;
  quote: string;
  /** the heading under which it stands; null when the letter no longer says these words */
  heading: string | null;
}

export type AnswerState = "answered" | "changed" | "leftOut" | "missing";

/** Whether the letter answers it: by words that still stand there, by words that were changed since, or not. */
export function answerState({ state, answers }: Pick<AnsweredQuestion, "state" | "answers">): AnswerState {
  if (answers.some(({ heading }) => heading !== null)) return "answered";
  if (state === "leftOut") return "leftOut";
  return answers.length > 0 ? "changed" : "missing";
}

/** The marks over the letter's text. */
export const answerMarks = (questions: readonly AnsweredQuestion[]): MarkedPassage[] =>
  questions.flatMap(({ number, answers }) =>
    answers.map(({ id, blockId, quote }) => ({
      id,
      blockId,
      quote,
      kind: "answer" as const,
      label: `Spm. ${number}`,
    })),
  );
