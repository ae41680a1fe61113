import { scanText } from "~/modules/files/scan-file";
import { linkAddresses, toPlainText } from "~/modules/richtext/document-text";
import { stringsIn } from "./internal/candidate-texts";
import type { Reason } from "./publication-blockers";
import type { PublicPlan } from "./public-plan";

/**
 * What stands in the way of publishing a plan: a CPR number anywhere in it (CPR-loven § 54(3)). Pure: the page explains with it, and
 * the use case refuses by it.
 */
export function planPublicationBlockers({ document, municipality: _, ...rest }: PublicPlan): Reason[] {
  const texts = [
    { place: "planens kapitler", text: toPlainText(document) },
    { place: "et link", text: linkAddresses(document).join("\n") },
    { place: "planens mål, målgrupper og bilag", text: stringsIn(rest).join("\n\n") },
  ];
  return texts.flatMap(({ place, text }) =>
    scanText(text, place).map((reason) => ({
      level: reason.level,
      title: `CPR-nummer i ${place}`,
      text: `${reason.text} Planen er vedtaget, så skriv en ny uden nummeret, der afløser den.`,
    })),
  );
}
