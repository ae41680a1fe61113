import type { OtherVersion, SaveFunction, SaveOutcome } from "~/modules/richtext/autosave-contract";
import { proposalPath } from "../proposal-paths";

interface Refusal {
  faults?: { message: string }[];
  details?: { current?: OtherVersion };
}

/**
 * Sends a proposal's text to its route. Throws when the server can't be reached or has a fault of its own, so that the same
 * save is sent again later.
 */
export const saveTextOf =
  (proposalId: string): SaveFunction =>
  async (save, signal) => {
    const response = await fetch(`${proposalPath(proposalId)}/tekst`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(save),
      redirect: "manual",
      signal,
    });
    if (response.type === "opaqueredirect" || response.status === 401)
      return refused("Du er logget ud. Log ind i en anden fane, og skriv videre her.");
    if (response.status === 404) return refused("Sagen findes ikke længere, eller du har ikke adgang til den.");
    if (response.ok) return (await response.json()) as SaveOutcome;
    if (response.status >= 500) throw new Error(`The text was not saved: ${response.status}`);
    const { faults, details } = (await response.json()) as Refusal;
    if (details?.current) return { kind: "conflict", current: details.current };
    return refused(faults?.[0]?.message ?? "Teksten kan ikke gemmes. Genindlæs siden.");
  };

const refused = (message: string): SaveOutcome => ({ kind: "refused", message });

/** Stores a picture for the text. @throws Error with a Danish message */
export const uploadPictureTo = (proposalId: string) => async (file: File, key: string) => {
  const form = new FormData();
  form.set("_noegle", key);
  form.set("billede", file);
  const response = await fetch(`${proposalPath(proposalId)}/billede`, { method: "POST", body: form }).catch(() => null);
  if (!response) throw new Error("Billedet kunne ikke sendes. Tjek din forbindelse, og prøv igen.");
  const answer = (await response.json().catch(() => ({}))) as Refusal & { fileSha256?: string; url?: string };
  if (response.ok && answer.fileSha256 && answer.url) return { fileSha256: answer.fileSha256, url: answer.url };
  throw new Error(answer.faults?.[0]?.message ?? "Billedet kunne ikke lægges op. Prøv igen.");
};
