import { scanText } from "~/modules/files/scan-file";
import { stringsIn } from "./internal/candidate-texts";
import type { PlacedText, Reason } from "./publication-blockers";
import type { PublicProject } from "./public-project";

export interface ProjectCandidate {
  publication: PublicProject;
  /** decisions in words that follow once their minutes are published */
  waiting: string[];
  /** the project's texts that aren't published */
  staysInside: string[];
}

/** Where in the working app a text of the project is mended. */
export type ProjectReason = Reason & { mend: "facts" | "results" | "decisions" };

/**
 * What stands in the way of publishing a project: a CPR number anywhere in it (CPR-loven § 54(3)), also in what stays inside, where it
 * has no business either. Pure: the page explains with it, and the use case refuses by it.
 */
export function projectPublicationBlockers({ publication, waiting, staysInside }: ProjectCandidate): ProjectReason[] {
  const { municipality: _municipality, results, decisions, evaluations, ...facts } = publication;
  const { title, purpose, targetGroup, activities, partners, contact, money, ...others } = facts;
  const said = [
    ...decisions.flatMap((one) => [one.title, one.when]),
    ...evaluations.flatMap(({ name, due, outcome }) => [name, due, outcome]),
  ];
  const texts: (PlacedText & Pick<ProjectReason, "mend">)[] = [
    { place: "titlen", text: title, mend: "facts" },
    { place: "formålet", text: purpose, mend: "facts" },
    { place: "målgruppen", text: targetGroup, mend: "facts" },
    { place: "indsatsen", text: activities.join("\n"), mend: "facts" },
    { place: "samarbejdspartnerne", text: partners.join("\n"), mend: "facts" },
    { place: "kontakten", text: contact, mend: "facts" },
    { place: "økonomien", text: stringsIn(money).join("\n"), mend: "facts" },
    { place: "projektets øvrige oplysninger", text: stringsIn(others).join("\n\n"), mend: "facts" },
    { place: "indikatorerne", text: stringsIn(results).join("\n\n"), mend: "results" },
    { place: "beslutningerne", text: [...said, ...waiting].join("\n\n"), mend: "decisions" }, // prettier-ignore
    { place: "de interne bemærkninger", text: staysInside.join("\n\n"), mend: "facts" },
  ];
  return texts.flatMap(({ place, text, mend }) =>
    scanText(text, place).map((reason) => ({
      level: reason.level,
      title: `CPR-nummer i ${place}`,
      text: `${reason.text} ${advice[mend]}`,
      mend,
    })),
  );
}

const advice: Record<ProjectReason["mend"], string> = {
  facts: "Ret det på projektet.",
  results: "Ret indikatorens navn, kilde eller målinger.",
  decisions: "Fjern beslutningen fra projektet, og skriv den igen uden nummeret.",
};
