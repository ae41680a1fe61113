import { longDate } from "~/ui/danish-dates";
import type { IssuedHere, VerifiedFile } from "./verify-upload.server";

export interface Verdict {
  kind: "good" | "bad" | "none";
  title: string;
  text: string;
}

const nouns: Record<string, string> = {
  agenda: "en dagsorden",
  supplementaryAgenda: "en tillægsdagsorden",
  minutesBody: "et referat, som deltagerne har underskrevet eller skal underskrive",
  minutes: "et referat",
  minutesJoined: "et referat med underskriftsside, som endnu ikke er forseglet,",
  addendumBody: "et tillæg til et referat, som deltagerne har underskrevet eller skal underskrive",
  addendum: "et tillæg til et referat",
  package: "en dagsorden med bilag",
  letterBody: "et brev, som underskriverne har underskrevet eller skal underskrive",
  letter: "et brev",
  plan: "en plan",
};

/** What took the place of a public edition, and where it is found; of an agenda both may have. */
const newer: Record<string, string> = {
  minutes: "en nyere udgave. Se mødets side hos kommunen.",
  letter: "en nyere udgave. Se henvendelsens side hos kommunen.",
  plan: "en nyere udgave. Se planens side hos kommunen.",
};

/** The answer in words: the file's hash is the strongest proof, then an intact seal of ours, then nothing. */
export function verdictOf(outcome: VerifiedFile["outcome"]): Verdict {
  if ("problem" in outcome) return { kind: "none", title: "Kan ikke kontrolleres", text: outcome.problem };
  const { verification, issued } = outcome;
  if (issued) return issuedVerdict(issued);
  const ours = verification.signatures.filter(({ trusted }) => trusted !== "unknown");
  if (verification.changedAfter)
    return ours.length > 0
      ? {
          kind: "bad",
          title: "Ændret efter forseglingen",
          text: "Dokumentet begyndte som vores, men er ændret bagefter. Regn ikke med indholdet.",
        }
      : {
          kind: "bad",
          title: "Ændret efter underskriften",
          text: "Filen er ændret, efter at den blev underskrevet. Regn ikke med indholdet.",
        };
  if (ours.length > 0)
    return {
      kind: "good",
      title: "Forseglet og uændret",
      text: "Seglet er kommunens, og intet er ændret, siden det blev sat. Filen selv er ikke i vores liste over udstedte dokumenter.",
    };
  if (verification.signatures.length > 0)
    return {
      kind: "none",
      title: "Underskrevet af en, vi ikke kender",
      text: "Filen er uændret, siden den blev underskrevet, men underskriften er ikke vores.",
    };
  return {
    kind: "none",
    title: "Ukendt",
    text: "Filen har intet segl, og vi har ikke udstedt en fil med dette indhold. Det betyder ikke, at den er falsk: en udskrift, der er skannet, har mistet seglet.",
  };
}

/** Of what isn't public it says only that it was issued here, and whether it holds. */
function issuedVerdict({ kind, title, municipality, standing, addenda, lastAddendumAt }: IssuedHere): Verdict {
  if (standing === "withdrawn")
    return {
      kind: "none",
      title: "Ægte, men trukket tilbage",
      text: `Filen er udstedt her af ${municipality}, og intet er ændret. Kommunen har trukket den tilbage, og den er ikke længere offentlig.`,
    };
  if (standing === "replaced")
    return title
      ? {
          kind: "none",
          title: "Ægte, men afløst",
          text: `Filen er udstedt her, og intet er ændret. Det er “${title}”. Siden har kommunen offentliggjort ${newer[kind] ?? "en nyere udgave eller et referat. Se mødets side hos kommunen."}`,
        }
      : {
          kind: "none",
          title: "Ægte, men gælder ikke",
          text: `Filen er udstedt her af ${municipality}, og intet er ændret. Men den er taget tilbage, før ${kind === "letterBody" ? "alle havde underskrevet" : "nogen underskrev"} den. Spørg kommunen efter den fil, der gælder.`,
        };
  const what = title ? `“${title}”` : `${nouns[kind] ?? "et dokument"} fra ${municipality}, som ikke er offentlig`;
  const correct = `Filen er udstedt her, og intet er ændret. Det er ${what}.`;
  if (addenda === 0) return { kind: "good", title: "Ægte og uændret", text: correct };
  return {
    kind: "good",
    title: "Ægte og uændret, med tillæg",
    text: `${correct} ${addendaInWords(addenda, lastAddendumAt)}`,
  };
}

/** Minutes are never overwritten: what corrects them is an addendum, and they are to be read with it (RD 04.1.4). */
function addendaInWords(addenda: number, last: Date | null): string {
  const when = last ? ` forseglet ${longDate(last)}` : "";
  return addenda === 1
    ? `Der er siden kommet et tillæg${when && `,${when}`}. Læs referatet sammen med det.`
    : `Der er siden kommet ${addenda} tillæg, det seneste${when}. Læs referatet sammen med dem.`;
}
