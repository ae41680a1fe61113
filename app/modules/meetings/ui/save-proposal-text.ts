import type { LiveContent } from "~/modules/richtext/live-content";
import { saveTextTo } from "~/modules/richtext/ui/save-text-to";
import { proposalPath } from "../proposal-paths";

export const saveTextOf = (proposalId: string) =>
  saveTextTo(`${proposalPath(proposalId)}/tekst`, "Sagen findes ikke længere, eller du har ikke adgang til den.");

interface Answer {
  faults?: { message: string }[];
  fileSha256?: string;
  url?: string;
}

/** Stores a picture for the text. @throws Error with a Danish message */
export const uploadPictureTo = (proposalId: string) => async (file: File, key: string) => {
  const form = new FormData();
  form.set("_noegle", key);
  form.set("billede", file);
  const response = await fetch(`${proposalPath(proposalId)}/billede`, { method: "POST", body: form }).catch(() => null);
  if (!response) throw new Error("Billedet kunne ikke sendes. Tjek din forbindelse, og prøv igen.");
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (response.ok && answer.fileSha256 && answer.url) return { fileSha256: answer.fileSha256, url: answer.url };
  throw new Error(answer.faults?.[0]?.message ?? "Billedet kunne ikke lægges op. Prøv igen.");
};

/** Looks up what a live table shows, that was just put in. */
export const liveTableOf =
  (proposalId: string) =>
  async (ref: string): Promise<LiveContent | null> => {
    const address = `${proposalPath(proposalId)}/indhold?ref=${encodeURIComponent(ref)}`;
    const response = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!response?.ok) throw new Error("");
    return (await response.json()) as LiveContent | null;
  };
