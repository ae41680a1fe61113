import type { OtherVersion, SaveFunction, SaveOutcome } from "../autosave-contract";

interface Refusal {
  faults?: { message: string }[];
  details?: { current?: OtherVersion };
}

/**
 * Sends a text to its route. Throws when the server can't be reached or has a fault of its own, so that the same save is sent again
 * later.
 * @param gone what is said where there is no such text (any more): "Sagen findes ikke længere, eller du har ikke adgang til den."
 */
export const saveTextTo =
  (address: string, gone: string): SaveFunction =>
  async (save, signal) => {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(save),
      redirect: "manual",
      signal,
    });
    if (response.type === "opaqueredirect" || response.status === 401)
      return refused("Du er logget ud. Log ind i en anden fane, og skriv videre her.");
    if (response.status === 404) return refused(gone);
    if (response.ok) return (await response.json()) as SaveOutcome;
    if (response.status >= 500) throw new Error(`The text was not saved: ${response.status}`);
    const { faults, details } = (await response.json()) as Refusal;
    if (details?.current) return { kind: "conflict", current: details.current };
    return refused(faults?.[0]?.message ?? "Teksten kan ikke gemmes. Genindlæs siden.");
  };

const refused = (message: string): SaveOutcome => ({ kind: "refused", message });
