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
