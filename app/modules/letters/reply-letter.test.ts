import { expect, test } from "vitest";
import { statusByLetters } from "./inquiry";
import { canStep, letterStatuses, letterTransitions, type LetterStep } from "./reply-letter";

test("every step from every state, written by hand", () => {
  const table: Record<LetterStep, string[]> = {
    sendOn: ["draft", "inReview"],
    returnToAuthor: ["inReview"],
    lock: ["draft", "inReview"],
    freeze: ["freezing"],
    reopen: ["freezing", "signing"],
    allSigned: ["signing"],
    seal: ["sealing"],
    send: ["sealed"],
    callOffSending: ["sending"],
    arrive: ["sending"],
    noteSent: ["sealed"],
    discard: ["draft", "inReview"],
  };
  for (const step of Object.keys(letterTransitions) as LetterStep[])
    expect(
      letterStatuses.filter((status) => canStep(step, status)),
      step,
    ).toEqual(table[step]);
  expect(Object.keys(table)).toEqual(Object.keys(letterTransitions));
});

test("nothing leads out of a sent or a discarded letter", () => {
  for (const step of Object.keys(letterTransitions) as LetterStep[])
    for (const status of ["sent", "discarded"]) expect(canStep(step, status), `${step} from ${status}`).toBe(false);
});

test("an inquiry is where its reply is; a request for more time and a discarded draft answer nothing", () => {
  const reply = (status: string) => ({ kind: "reply", status });
  expect(statusByLetters([])).toBe("awaitingDraft");
  expect(statusByLetters([{ kind: "extension", status: "sent" }])).toBe("awaitingDraft");
  expect(statusByLetters([reply("discarded")])).toBe("awaitingDraft");
  expect(statusByLetters([reply("draft")])).toBe("drafting");
  expect(statusByLetters([reply("inReview")])).toBe("inReview");
  expect(statusByLetters([reply("sealed")])).toBe("signing");
  expect(statusByLetters([reply("sent")])).toBe("answered");
  expect(statusByLetters([reply("sent"), reply("draft")])).toBe("drafting");
});
