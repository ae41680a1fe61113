import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { MEETING_2022, PROPOSALS_2022 } from "./content/meeting-2022-08-18";
import { OFFERS } from "./content/items-2022-08-18/klar-til-start";
import { OUTCOMES } from "./content/municipalities";
import { membersOn } from "./content/people";
import { itemTexts } from "./content/plain-text";

const itemCount = MEETING_2022.items.length;
const textOf = (number: number): string => itemTexts(MEETING_2022, PROPOSALS_2022, number - 1).join("\n");
const proposalOf = (number: number) =>
  PROPOSALS_2022.find(({ key }) => key === MEETING_2022.items[number - 1]?.proposal);

function sectionOf(number: number, key: string) {
  const part = proposalOf(number)?.document.content.find(({ attrs }) => attrs.key === key);
  if (!part) throw new Error(`Item ${number} has no section ${key}.`);
  return part;
}

/** Every figure and date of the published minutes, by item, in their notation. */
const FIGURES: Record<number, string[]> = {
  1: [],
  2: [
    ...["17-004875", "15.00", "januar 2018", "oktober 2021", "110", "97", "88 %", "48 %", "10 %", "4 %", "38 %"],
    ...["21 %", "40 %", "15 %", "23 %", "50", "33", "september 2021", "4/5", "3/4", "sommeren 2022", "november 2022"],
    ...["2023", "ni måneder"],
  ],
  3: [
    ...["22-016257", "15.45", "27. juni 2022", "april 2012", "80 %", "13", "36", "59", "10 %", "23 måneder"],
    ...["92 måneder", "36 måneder", "14", "16", "1-2", "§ 91", "16.990 kr.", "3.920 kr.", "12 måneder", "203.880 kr."],
    ...["1.105", "57.460", "2.296", "119.392", "1.500", "78.000", "2.054", "106.808", "1.115", "57.980"],
    ...["30 timer", "3.800", "197.600", "20 timer", "2.500", "130.000", "10 timer", "1.950", "101.400"],
    ...["146.420 kr.", "6.280 kr.", "https://autismecentervest.dk/"],
    ...["fire forløb", "otte ud af 13", "én måned", "seks er i virksomhedspraktik", "ni følger", "Otte borgere"],
  ],
  4: [
    ...["21-006438", "2022", "7. juni 2022", "14. juni 2022", "24. juni 2022", "1. januar 2024", "1. januar 2023"],
    ...["100 %", "225 timer", "100 timer", "235 mio. kroner", "2024", "345 mio. kr.", "760 mio. kr.", "755 mio. kr."],
    ...["2023", "2025", "2026", "fire nye", "tre måneder", "ni til seks", "seks ugers", "To år"],
  ],
  5: ["22-003236", "2022", "3. juni 2020"],
  6: [
    ...["20-022518", "2021", "mål 2", "15", "40 %", "1. oktober 2021", "1. april 2022", "60 %", "22", "59 %", "68 %"],
    ...["december 2021", "september 2021", "november 2022", "2023/2024"],
    ...["Otte af de 15", "seks unge", "fem af de seks", "seks måneder"],
  ],
  7: [
    ...["22-016708", "2020", "2011-2019", "3.700 kroner", "https://www.vive.dk/media/pure/17812/6909220"],
    ...["otte jobcentre", "to spørgeskemaundersøgelser"],
  ],
  8: ["22-007427"],
  9: ["22-000541"],
  10: [],
};

const TITLES = [
  "Godkendelse af dagsorden",
  "Projekt PLUS - Slutevaluering til orientering",
  "Henvendelse fra Autismecenter Vest om ”Klar til start” på KRAMP",
  "Anden delaftale om nytænkning af beskæftigelsesindsatsen",
  "Resultatopfølgning 2022 til orientering",
  "Evaluering af cykelprojektet 2021 - Et halvt år efter projektafslutning",
  "Orientering om rapport fra VIVE om jobcentrenes beskæftigelsesindsats",
  "Status på indsats for fordrevne ukrainere",
  "Gensidig orientering",
  "Underskriftsside",
];

/** True when the figure stands there by itself: "4 %" is not found in "14 %". */
const hasFigure = (text: string, figure: string): boolean => {
  const escaped = figure.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\d.,])${escaped}(?![\\d%])`).test(text);
};

describe("the meeting of 18 August 2022", () => {
  it("has the ten items in order, with their titles", () => {
    expect(MEETING_2022.items.map(({ title }) => title)).toEqual(TITLES);
  });

  it.each(Object.entries(FIGURES))("item %s has every figure of the source", (number, figures) => {
    const text = textOf(Number(number));
    expect(figures.filter((figure) => !hasFigure(text, figure))).toEqual([]);
  });

  it("tells a figure from part of another", () => {
    expect(hasFigure("14 % og 16.990 kr.", "4 %")).toBe(false);
    expect(hasFigure("14 % og 16.990 kr.", "6.990 kr.")).toBe(false);
    expect(hasFigure("14 % og 16.990 kr.", "16.990 kr.")).toBe(true);
  });

  it("has a case for every item but the first and the last", () => {
    expect(MEETING_2022.items.map(({ caseNumber }) => caseNumber !== "")).toEqual([
      false,
      ...Array.from({ length: 8 }, () => true),
      false,
    ]);
    expect([proposalOf(1), proposalOf(10)]).toEqual([undefined, undefined]);
  });

  it("carries each recommendation's points, and none where the source has one sentence", () => {
    const points = (number: number): string[] => {
      const part = sectionOf(number, "indstilling");
      return part.type === "recommendation" ? part.content.slice(1).map((each) => String(each.attrs.id)) : [];
    };
    expect([2, 3, 4, 5, 6, 7, 8, 9].map((number) => points(number).length)).toEqual([3, 2, 0, 0, 2, 0, 0, 0]);
    const third = sectionOf(3, "indstilling");
    expect(third.type === "recommendation" && third.content.slice(1).map((each) => each.attrs)).toMatchObject([
      { word: "om" },
      { word: "hvorledes" },
    ]);
  });

  it("carries the outcomes, from the municipality's own list", () => {
    const outcomes = MEETING_2022.items.map(({ decisions }) => decisions.map(({ outcome }) => outcome));
    expect(outcomes).toEqual([
      ["Godkendt"],
      ["Godkendt"],
      ["Anden beslutning"],
      ["Taget til efterretning"],
      ["Taget til efterretning"],
      ["Anden beslutning"],
      ["Taget til orientering"],
      ["Orientering givet"],
      ["Orientering givet"],
      [],
    ]);
    expect(outcomes.flat().filter((outcome) => !OUTCOMES.includes(outcome))).toEqual([]);
    expect(MEETING_2022.items[1]?.decisions[0]?.text).toBe("Administrationens indstilling godkendes.");
  });

  it("has guests at the times of the source", () => {
    const guests = MEETING_2022.items.map((item) => item.guests.map(({ from }) => from));
    expect(guests.map((times) => times.join(" "))).toEqual(["", "15.00", "15.45 15.45", "", "", "", "", "", "", ""]);
  });

  it("has the sections that the source leaves empty as 'Ingen bemærkninger.'", () => {
    const empty = ["lovgrundlag", "oekonomi", "effektvurdering"];
    const noted = [2, 3, 4, 5, 6, 7, 8, 9].map((number) =>
      empty.filter((key) => {
        const part = sectionOf(number, key);
        return part.type === "section" && part.attrs.noRemarks;
      }),
    );
    expect(noted).toEqual([["lovgrundlag", "oekonomi"], ["lovgrundlag"], empty, empty, empty, empty, empty, empty]);
  });

  it("has the price table as a table with caption, header row, eight rows and a note", () => {
    const oekonomi = sectionOf(3, "oekonomi");
    const tables = oekonomi.type === "section" ? oekonomi.content.filter((block) => block.type === "table") : [];
    expect(tables).toHaveLength(1);
    expect(tables[0]?.attrs.caption).toContain("KSI");
    expect(tables[0]?.attrs.notes).toMatch(/^\* Projektet udløber til november/);
    expect(tables[0]?.content).toHaveLength(1 + 8);
    expect(tables[0]?.content[0]?.content.map(({ type }) => type)).toEqual(Array(3).fill("tableHeader"));
  });

  it("has yearly prices that are 52 weekly ones", () => {
    const number = (text: string): number => Number(text.replaceAll(".", ""));
    expect(OFFERS.filter(([, week, year]) => number(week) * 52 !== number(year))).toEqual([]);
  });

  it("says what the source has lost instead of inventing it", () => {
    expect(textOf(3)).toContain("Figuren med fordelingen af diagnoser findes ikke i kilden.");
    const attached = MEETING_2022.items.map((_, index) => proposalOf(index + 1)?.attachments ?? []);
    expect(attached.map(({ length }) => length > 0)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => [2, 3, 5, 6].includes(number)),
    );
    expect(attached.flat().filter(({ remark }) => remark !== "opdigtet eksempel")).toEqual([]);
    expect(MEETING_2022.invented.join(" ")).toMatch(/sluttidspunkt er opdigtet/);
  });

  it("was held by the seven members of the term, who all signed", () => {
    const members = membersOn("2022-08-18");
    expect(members).toHaveLength(7);
    expect(MEETING_2022.attendance.map(({ person }) => person)).toEqual(members);
    expect(MEETING_2022.signatures.map(({ person }) => person).sort()).toEqual([...members].sort());
  });
});

/** The published minutes themselves, where the sources lie beside the checkout. */
const SOURCES = path.resolve(import.meta.dirname, "../../../shared/seeds");
const minutesFile = existsSync(SOURCES) ? readdirSync(SOURCES).find((name) => name.startsWith("003")) : undefined;

/** An agreement's name and an address are facts, however long. */
const FACTS = /Aftale om et nyt kontanthjælpssystem med plads til børnene|https:\/\/\S+/g;
const COPIED = 8;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

function runs(text: string): string[] {
  const all = words(text);
  return all.slice(COPIED - 1).map((_, index) => all.slice(index, index + COPIED).join(" "));
}

describe.skipIf(!minutesFile)("beside the published minutes", () => {
  const source = minutesFile ? readFileSync(path.join(SOURCES, minutesFile), "utf8").normalize("NFC") : "";
  const items = source.split(/\n(?=\d{1,2}: )/).slice(1);
  const NUMBER = /(?:\d[\d.,:/-]*\d|\d)(?: (?:%|kr\.|kroner|mio\. kr(?:oner|\.)|måneder|timer))?/g;
  const NUMBER_WORD = /(?<!\p{L})(?:én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti)(?!\p{L})/giu;

  it("is the same ten items", () => expect(items).toHaveLength(itemCount));

  it.each(Array.from({ length: itemCount }, (_, index) => index + 1))("item %i has each of its numbers", (number) => {
    const text = textOf(number);
    const body = (items[number - 1] ?? "").replace(/^\d+: /, "");
    const figures = new Set(body.match(NUMBER));
    expect([...figures].filter((figure) => !hasFigure(text, figure))).toEqual([]);
    const inWords = new Set(body.toLowerCase().match(NUMBER_WORD));
    const ours = new Set(text.toLowerCase().match(NUMBER_WORD));
    expect([...inWords].filter((word) => !ours.has(word))).toEqual([]);
  });

  it("copies no run of eight words", () => {
    const published = new Set(runs(source));
    const ours = MEETING_2022.items.flatMap((item, index) =>
      itemTexts(MEETING_2022, PROPOSALS_2022, index).filter((text) => text !== item.title),
    );
    const copied = ours
      .flatMap((text) => text.split(FACTS))
      .flatMap(runs)
      .filter((run) => published.has(run));
    expect(copied).toEqual([]);
  });

  it("would see a copied run", () => {
    expect(runs("Projekt PLUS er kendetegnet ved at være et fleksibelt tilbud")).toHaveLength(3);
    expect(new Set(runs(source)).has("projekt plus er kendetegnet ved at være et")).toBe(true);
  });
});
