import { readFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "~/platform/project-folder.mjs";
import {
  CYCLING_SUPPLEMENT,
  KLAR_TIL_START_DESCRIPTION,
  PLUS_EVALUATION,
  PLUS_INTERVIEW_GUIDE,
  RESULTS_METHOD_2022,
} from "./attachment-files/files-of-2022";
import {
  CYCLING_OUTLINE,
  FUNDS_AGREEMENT,
  PLUS_DESCRIPTION,
  PLUS_STATUS,
  RESULTS_FIGURE,
  RESULTS_METHOD,
  RESULTS_TABLES,
  SPARE_TIME_JOBS,
  SUPPLIER_ASSESSMENT,
  TENANCY_OFFERS,
} from "./attachment-files/files-of-today";
import type { FileText } from "./attachment-files/file-text";
import { docxFile, type SheetContent, xlsxFile } from "./attachment-files/office-files";
import { pdfFile } from "./attachment-files/pdf-file";
import { PLUS_BUDGET } from "./coming-items/projekt-plus";
import { TARGET_GROUPS } from "./coming-items/results";
import { OFFERS } from "./items-2022-08-18/klar-til-start";
import { BUDGET_AREAS } from "./recent-items/budget";

export interface DemoFile {
  fileName: string;
  /** makes the file; the same bytes each time */
  bytes: () => Promise<Uint8Array>;
}

const pdf = (name: string, text: FileText): DemoFile => ({ fileName: `${name}.pdf`, bytes: () => pdfFile(text) });
const docx = (name: string, text: FileText): DemoFile => ({
  fileName: `${name}.docx`,
  bytes: async () => docxFile(text),
});
const xlsx = (name: string, content: SheetContent): DemoFile => ({
  fileName: `${name}.xlsx`,
  bytes: async () => xlsxFile(content),
});

const number = (text: string): number => Number(text.replaceAll(".", ""));
const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

const PRICES: SheetContent = {
  title: "Prisoversigt, tilbud til unge i KSI",
  sheet: "Priser",
  header: ["Tilbud", "Pris pr. uge (kr.)", "Pris pr. år (kr.)"],
  rows: [...OFFERS.map(([name, week, year]) => [name, number(week), number(year)]), ["Klar til start", 3920, 203880]],
  note: "Priser fra referatet af 18. august 2022. * Projektet udløber til november.",
};

const PLUS_SHEET: SheetContent = {
  title: "Budget for Projekt PLUS",
  sheet: "Budget",
  header: ["Udgift", "Beløb (kr.)"],
  rows: [...PLUS_BUDGET, ["I alt", total(PLUS_BUDGET.map(([, amount]) => amount))]],
  note: "Opdigtede tal til demonstrationen.",
};

const RESULTS_SHEET: SheetContent = {
  title: "Tallene bag resultatopfølgningen",
  sheet: "Fuldtidspersoner",
  header: ["Målgruppe", "Året før", "Nu", "Ændring"],
  rows: [
    ...TARGET_GROUPS.map(([name, before, now]) => [name, before, now, now - before]),
    [
      "I alt",
      total(TARGET_GROUPS.map(([, before]) => before)),
      total(TARGET_GROUPS.map(([, , now]) => now)),
      total(TARGET_GROUPS.map(([, before, now]) => now - before)),
    ],
  ],
  note: "Opdigtede tal til demonstrationen.",
};

const TENTH_OF_A_MILLION = 100_000;
const BUDGET_SHEET: SheetContent = {
  title: "Budgetopfølgning for beskæftigelsesområdet",
  sheet: "Budgetopfølgning",
  header: ["Område", "Budget (kr.)", "Ventet regnskab (kr.)", "Afvigelse (kr.)"],
  rows: [
    ...BUDGET_AREAS,
    [
      "I alt",
      total(BUDGET_AREAS.map(([, budget]) => budget)),
      total(BUDGET_AREAS.map(([, , expected]) => expected)),
    ] as const,
  ].map(([name, budget, expected]) => [
    name,
    budget * TENTH_OF_A_MILLION,
    expected * TENTH_OF_A_MILLION,
    (expected - budget) * TENTH_OF_A_MILLION,
  ]),
  note: "Opdigtede tal til demonstrationen. Et tal med minus er et mindreforbrug.",
};

/** Drawn from cykel-rute.svg, which lies beside it. */
const ROUTE = path.join(projectFolder, "prisma/seed/content/attachment-files/cykel-rute.png");

/** The demonstration's files by the key that attachments name them by. Each says in itself that it is a demonstration. */
export const FILES: Record<string, DemoFile> = {
  "plus-slutevaluering": pdf("slutevaluering-projekt-plus", PLUS_EVALUATION),
  "plus-samtaleguide": docx("samtaleguide-projekt-plus", PLUS_INTERVIEW_GUIDE),
  "klar-til-start-beskrivelse": pdf("klar-til-start", KLAR_TIL_START_DESCRIPTION),
  "prisoversigt-ksi": xlsx("prisoversigt-ksi", PRICES),
  "resultatopfoelgning-2022": pdf("resultatopfoelgning-2022", RESULTS_METHOD_2022),
  "cykel-tillaeg": pdf("tillaeg-cykelprojektet", CYCLING_SUPPLEMENT),
  "cykel-rute": { fileName: "traeningsrute.png", bytes: async () => new Uint8Array(readFileSync(ROUTE)) },
  "plus-status": pdf("status-projekt-plus", PLUS_STATUS),
  "plus-beskrivelse": docx("beskrivelse-projekt-plus", PLUS_DESCRIPTION),
  "plus-budget": xlsx("budget-projekt-plus", PLUS_SHEET),
  "cykel-oplaeg": pdf("oplaeg-cykelprojekt", CYCLING_OUTLINE),
  "resultater-tabeller": pdf("resultatopfoelgning-tabeller", RESULTS_TABLES),
  "resultater-tal": xlsx("resultatopfoelgning-tal", RESULTS_SHEET),
  "resultater-figur": pdf("resultatopfoelgning-figur", RESULTS_FIGURE),
  "resultater-metode": docx("resultatopfoelgning-metode", RESULTS_METHOD),
  "lejemaal-tilbud": pdf("tilbud-lejemaal", TENANCY_OFFERS),
  "a-kasser-aftale": docx("udkast-til-aftale", FUNDS_AGREEMENT),
  "budget-tal": xlsx("budgetopfoelgning-tal", BUDGET_SHEET),
  "fritidsjob-beskrivelse": pdf("fritidsjob", SPARE_TIME_JOBS),
  "leverandoer-vurdering": pdf("vurdering-af-tilbud", SUPPLIER_ASSESSMENT),
};

/** Throws for a key that names no file. */
export function demoFile(key: string): DemoFile {
  const file = FILES[key];
  if (!file) throw new Error(`There is no demonstration file ${key}.`);
  return file;
}
