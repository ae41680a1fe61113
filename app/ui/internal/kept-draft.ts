import { idempotencyField } from "../idempotency-key";

/*
 * "Det, du skrev, er bevaret." A form's text is put aside when it is sent. If the answer is an error page, that page
 * promotes it to kept, and the form takes it back the next time it is shown. Lives in sessionStorage: this tab, this
 * sitting. Passwords and files are never put aside.
 */
const sentSlot = "sagsgang:sendt";
const keptSlot = "sagsgang:bevaret";

interface Draft {
  place: string;
  fields: [string, string][];
  /** When its form left the page; an error page that follows at once is its answer, a later one isn't. */
  left?: number;
}

const followsAtOnce = 2000;

const placeOf = (action?: string) => `${window.location.pathname} ${action ?? ""}`;

function read(slot: string): Draft | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(slot) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

function write(slot: string, draft: Draft | null) {
  try {
    if (draft) window.sessionStorage.setItem(slot, JSON.stringify(draft));
    else window.sessionStorage.removeItem(slot);
  } catch {
    // Storage can be full or refused; then nothing is kept, and the error page doesn't claim it.
  }
}

/** Puts aside what the form holds as it is sent. */
export function keepDraft(form: HTMLFormElement, action?: string) {
  const secret = new Set(
    Array.from(form.querySelectorAll<HTMLInputElement>("input[type=password], input[type=hidden]"), ({ name }) => name),
  );
  const fields = Array.from(new FormData(form)).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && entry[0] !== idempotencyField && !secret.has(entry[0]),
  );
  write(sentSlot, fields.length > 0 ? { place: placeOf(action), fields } : null);
}

/** The form was answered and is still there, so nothing needs keeping. */
export function dropSentDraft() {
  write(sentSlot, null);
}

/** The form leaves the page: to where its work was done, or to an error page. */
export function leaveSentDraft() {
  const sent = read(sentSlot);
  if (sent && sent.left === undefined) write(sentSlot, { ...sent, left: Date.now() });
}

/** Called by the error page: what was sent last is now kept. Says whether there was anything. */
export function promoteDraft(): boolean {
  const sent = read(sentSlot);
  write(sentSlot, null);
  if (sent && (sent.left === undefined || Date.now() - sent.left < followsAtOnce)) write(keptSlot, sent);
  return read(keptSlot) !== null;
}

/** Gives a kept draft back to the form it came from. */
export function restoreDraft(form: HTMLFormElement | null, action?: string) {
  const kept = read(keptSlot);
  if (!form || kept?.place !== placeOf(action)) return;
  write(keptSlot, null);
  const controls = Array.from(form.elements);
  for (const control of controls) {
    const values = kept.fields
      .filter(([name]) => name === (control as HTMLInputElement).name)
      .map(([, value]) => value);
    if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
      control.checked = values.includes(control.value);
    } else if (
      values[0] !== undefined &&
      (control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement) &&
      !["password", "file", "hidden"].includes(control.type)
    ) {
      control.value = values[0];
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}
