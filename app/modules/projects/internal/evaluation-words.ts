import { formatKroner } from "~/ui/danish-numbers";
import type { Headline, ProjectPageData } from "../project-page";
import type { ProjectRow } from "./load-project.server";

/** Whether the project reached its target: "I job: 50 mænd. Målet er mindst 33 mænd. Målet er nået." */
export function headlineSentence({ verdict, name, result, target, lowerIsBetter }: Headline): string {
  const aim = `${lowerIsBetter ? "højst" : "mindst"} ${target}`;
  if (verdict === "notMeasured") return stopped(`${name}: Målet er ${aim}`);
  const reached = verdict === "met" ? "Målet er nået." : "Målet er ikke nået.";
  return `${stopped(`${name}: ${result}`)} ${stopped(`Målet er ${aim}`)} ${reached}`;
}

/** "40 pct." ends its sentence itself. */
const stopped = (words: string): string => (words.endsWith(".") ? words : `${words}.`);

/** What it was to cost, and what it cost; "" where neither is known. */
export function moneyWords(
  { budget, cost, costNote }: Pick<ProjectRow, "budget" | "cost" | "costNote">,
  costEach: ProjectPageData["costEach"],
): string {
  return [
    budget === null ? "" : `Budgettet er ${formatKroner(budget)}`,
    cost === null ? "" : `Projektet har kostet ${formatKroner(cost)}${costNote ? ` (${costNote})` : ""}`,
    costEach
      ? `Det er ${formatKroner(costEach.amount)} for hver, der ${costEach.of === "completed" ? "gennemførte" : "begyndte"}.`
      : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** The question as a sentence of its own: "Om indsatsen skal fortsætte." */
export const asSentence = (said: string): string =>
  `${said[0]!.toLocaleUpperCase("da")}${said.slice(1).replace(/\.?$/, ".")}`;
