import { formatNumber } from "~/ui/danish-numbers";
import { columnLetters, type SpreadsheetFault } from "../spreadsheet";

/** Faults that are listed; a person mends the first ones and tries again. */
const MOST = 20;

/** There are enough faults: nobody reads more, and the rest of the file isn't worth the time. */
export class EnoughFaults extends Error {}

/** Collects what is wrong with a spreadsheet, sheet by sheet. */
export class SheetFaults {
  readonly list: SpreadsheetFault[] = [];

  /** @throws EnoughFaults */
  add(sheet: string, cell: string | null, message: string): void {
    this.list.push({ sheet, cell, message });
    if (this.list.length >= MOST) throw new EnoughFaults();
  }
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

export const faultMessages = {
  formula: (formula: string) =>
    `Feltet er en formel (${short(formula)}). Sæt tallet ind i stedet: kopiér, og vælg Indsæt som værdi.`,
  command: (text: string) =>
    `Teksten “${short(text)}” læses som en formel af regneark. Slet den, eller skriv den uden tegnet forrest.`,
  error: (text: string) => `Feltet viser en fejl (${short(text)}). Ret den, og gem regnearket igen.`,
  merged: (range: string) => `Felterne ${range} er flettet. Ophæv fletningen, så hvert felt har sin egen værdi.`,
  hiddenRow: (row: number) => `Række ${row} er skjult. Vis den, eller slet den.`,
  hiddenColumn: (column: number) => `Kolonne ${columnLetters(column)} er skjult. Vis den, eller slet den.`,
  tooManyRows: (most: number) => `Der er flere end ${formatNumber(most)} rækker. Del filen i flere.`,
  tooManyColumns: (most: number) =>
    `Der er flere end ${formatNumber(most)} kolonner. Fjern dem, der ikke skal bruges, eller del filen i flere.`,
  tooLong: () => "Der står mere tekst, end et felt kan have. Ret feltet.",
  openQuote: () => "Et anførselstegn begynder her og slutter aldrig. Ret det, eller gem regnearket som CSV igen.",
};

/** A text that a spreadsheet would run as a formula (CWE-1236): "=1+1", "=cmd|…", "@SUM(A1)", "+cmd|…"; "-", "+4" and "−3,5" are none. */
export const isCommand = (text: string): boolean => /^(?:[=@＝＠].|[+＋-]\p{L}[\p{L}\d_.]*[(|!])/u.test(text);

/** The most characters of a cell in Excel. */
export const MOST_CHARACTERS = 32_767;
