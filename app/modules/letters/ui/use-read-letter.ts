import { useState, type RefObject } from "react";
import type { ReadLetter } from "../read-letter-file.server";
import type { LetterReading } from "../read-letter-text";

interface Reading {
  state: "idle" | "reading" | "read" | "refused";
  letter: ReadLetter | null;
  /** why the file is refused */
  fault: string | undefined;
}

const idle: Reading = { state: "idle", letter: null, fault: undefined };
const lost = "Brevet kunne ikke læses lige nu. Udfyld felterne selv, eller vælg filen igen.";

/**
 * Has a chosen letter read and puts what it says into the form's empty fields: what somebody has typed stays.
 * @param form the fields' form
 */
export function useReadLetter(form: RefObject<HTMLFormElement>) {
  const [reading, setReading] = useState<Reading>(idle);
  const read = async (files: File[]) => {
    const [file] = files;
    if (!file) return setReading(idle);
    setReading({ ...idle, state: "reading" });
    const body = new FormData();
    body.set("fil", file);
    try {
      const answer = await fetch("/intern/henvendelser/laes", { method: "POST", body });
      const said = (await answer.json()) as ReadLetter | { message: string };
      if ("message" in said) return setReading({ ...idle, state: "refused", fault: said.message });
      fillIn(form.current, said);
      setReading({ state: "read", letter: said, fault: undefined });
    } catch {
      setReading({ ...idle, state: "refused", fault: lost });
    }
  };
  return { ...reading, read };
}

const fields = [
  "senderAuthority",
  "senderTitle",
  "senderName",
  "senderAddress",
  "senderEmail",
  "theirReference",
  "subject",
  "datedOn",
  "receivedOn",
  "deadline",
] as const satisfies readonly (keyof LetterReading)[];

function fillIn(form: HTMLFormElement | null, { reading, text }: ReadLetter) {
  if (!form) return;
  const before = form.dataset["read"] ? (JSON.parse(form.dataset["read"]) as Record<string, string>) : {};
  const put: Record<string, string> = {};
  const fill = (name: string, value: string | undefined) => {
    const control = form.elements.namedItem(name);
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
    // What another letter put there gives way; what was typed doesn't.
    const own = control.value === "" || control.value === before[name] || control.value === control.defaultValue;
    if (own && value !== undefined) control.value = put[name] = value;
    else if (own && before[name] !== undefined) control.value = control.defaultValue;
  };
  for (const name of fields) fill(name, reading[name]?.value);
  fill("text", text);
  const isSet = [...form.querySelectorAll<HTMLInputElement>("[name=deadlineChoice]")].some(({ checked }) => checked);
  if (reading.deadline && !isSet) form.querySelector<HTMLInputElement>("[name=deadlineChoice][value=date]")?.click();
  form.dataset["read"] = JSON.stringify(put);
}
