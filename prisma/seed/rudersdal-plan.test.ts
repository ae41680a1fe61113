import { expect, test } from "vitest";
import { cellsOf } from "~/modules/plans/plan-table";
import { RUDERSDAL_PLAN } from "./content/plans/rudersdal";
import { planAsShown, tableAsShown } from "./content/plans/shown";

/** The source's appendix, written by hand from its pages: every table, every printed value. */
const printed: Record<string, { columns: [string, string]; rows: [string, string, string, string, string][] }> = {
  "A-dagpenge": {
    columns: ["Juni 2019", "Juni 2020"],
    rows: [
      ["Østdanmark", "37.818", "56.208", "49%", "4,2"],
      ["RAR Hovedstaden", "28.219", "41.215", "46%", "4,4"],
      ["Rudersdal", "456", "703", "54%", "2,7"],
    ],
  },
  Kontanthjælp: {
    columns: ["Juni 2019", "Juni 2020"],
    rows: [
      ["Østdanmark", "35.308", "34.498", "-2%", "2,6"],
      ["RAR Hovedstaden", "24.723", "24.077", "-3%", "2,6"],
      ["Rudersdal", "304", "264", "-13%", "1,0"],
    ],
  },
  Sygedagpenge: {
    columns: ["April 2019", "April 2020"],
    rows: [
      ["Østdanmark", "29.934", "33.050", "10%", "2,5"],
      ["RAR Hovedstaden", "18.877", "20.656", "9%", "2,2"],
      ["Rudersdal", "437", "476", "9%", "1,8"],
    ],
  },
  Uddannelseshjælp: {
    columns: ["Juni 2019", "Juni 2020"],
    rows: [
      ["Østdanmark", "14.201", "15.422", "9%", "1,2"],
      ["RAR Hovedstaden", "7.786", "8.927", "15%", "1,0"],
      ["Rudersdal", "143", "158", "10%", "0,6"],
    ],
  },
  "Selvforsørgelses-, hjemrejse- og overgangsydelse": {
    columns: ["Juni 2019", "Juni 2020"],
    rows: [
      ["Østdanmark", "5.450", "5.323", "-2%", "0,4"],
      ["RAR Hovedstaden", "3.113", "3.187", "2%", "0,3"],
      ["Rudersdal", "162", "142", "-12%", "0,5"],
    ],
  },
  Ressourceforløb: {
    columns: ["Juni 2019", "Juni 2020"],
    rows: [
      ["Østdanmark", "10.326", "9.909", "-4%", "0,7"],
      ["RAR Hovedstaden", "6.650", "6.448", "-3%", "0,7"],
      ["Rudersdal", "82", "81", "-1%", "0,3"],
    ],
  },
  Fleksjob: {
    columns: ["Juni 2019", "Juni 2020"],
    rows: [
      ["Østdanmark", "25.107", "26.129", "4%", "2,0"],
      ["RAR Hovedstaden", "12.861", "13.542", "5%", "1,5"],
      ["Rudersdal", "314", "357", "14%", "1,4"],
    ],
  },
  Ledighedsydelse: {
    columns: ["Juni 2019", "Juni 2020"],
    rows: [
      ["Østdanmark", "5.560", "6.470", "16%", "0,5"],
      ["RAR Hovedstaden", "3.079", "3.561", "16%", "0,4"],
      ["Rudersdal", "87", "112", "29%", "0,4"],
    ],
  },
  Førtidspension: {
    columns: ["Juni 2019", "Juni 2020"],
    rows: [
      ["Østdanmark", "79.892", "85.298", "7%", "6,4"],
      ["RAR Hovedstaden", "42.907", "46.204", "8%", "5,0"],
      ["Rudersdal", "968", "991", "2%", "3,8"],
    ],
  },
  "Alle på offentlig forsørgelse": {
    columns: ["April 2019", "April 2020"],
    rows: [
      ["Østdanmark", "251.194", "279.857", "11%", "20,9"],
      ["RAR Hovedstaden", "151.838", "171.525", "13%", "18,5"],
      ["Rudersdal", "3.057", "3.313", "8%", "12,5"],
    ],
  },
  "Udenlandske statsborgere på offentlig forsørgelse": {
    columns: ["Maj 2019", "Maj 2020"],
    rows: [
      ["Østdanmark", "13.752", "13.277", "-3%", "5,6"],
      ["RAR Hovedstaden", "9.743", "9.520", "-2%", "4,9"],
      ["Rudersdal", "253", "229", "-9%", "5,7"],
    ],
  },
};

const { tables } = RUDERSDAL_PLAN;

test("the eleven tables stand in the source's order", () => {
  expect(tables.map(({ title }) => title)).toEqual(Object.keys(printed));
});

test.each(tables)("$title: every figure is the one that is printed", (table) => {
  const { columns, rows } = printed[table.title]!;
  const { columns: heads, rows: own } = tableAsShown(table);
  expect(heads.slice(1, 3)).toEqual(columns);
  // Printed "49%" and "-2%", here "+49 %" and "−2 %"; the share has its sign in the column.
  const asPrinted = ([area, from, to, change, share]: string[]) => [
    area,
    from,
    to,
    change!.replace("\u00a0", "").replace("+", "").replace("−", "-"),
    share!.replace("\u00a0%", ""),
  ];
  expect(own.map((row) => asPrinted(cellsOf(row)))).toEqual(rows);
});

test("where the source is wrong, its figure and the app's own stand beside each other", () => {
  const corrections = tables.map((table) => tableAsShown(table).corrections);
  expect(corrections.slice(0, 9).flat()).toEqual([]);
  expect(corrections[9]).toEqual([
    "Østdanmark: planens tekst siger 13 pct. Tallene giver 11 pct.",
    "RAR Hovedstaden: planens tekst siger 11 pct. Tallene giver 13 pct.",
  ]);
  expect(corrections[10]).toEqual([
    "Den trykte plan skriver 2018-2019 over ændringen. Tallene er fra maj 2019 og maj 2020.",
  ]);
});

test("the groups are drawn by how much they have changed, the sum of all first", () => {
  const chart = planAsShown(RUDERSDAL_PLAN, "Rudersdal").chart!;
  expect(chart.peers).toEqual(["RAR Hovedstaden", "Østdanmark"]);
  expect(chart.panels.map(({ shown: change }) => change.replace("\u00a0", " "))).toEqual(
    ["+8 %", "+54 %", "+29 %", "+14 %", "+10 %", "+9 %", "+2 %", "−1 %", "−9 %", "−12 %", "−13 %"], // prettier-ignore
  );
  expect(chart.panels[1]).toMatchObject({ name: "A-dagpenge", note: "456 → 703", peers: [[0, 46], [0, 49]] }); // prettier-ignore
});

/** Also by hand from the source: what its chapters say in numbers and names, which own words must keep. */
test("the chapters keep the source's numbers and names", () => {
  const words = JSON.stringify([RUDERSDAL_PLAN.chapters, RUDERSDAL_PLAN.goals, RUDERSDAL_PLAN.national]);
  const kept = [
    ..."15. juni 2020|Budget 2019|2019-2021|680|1.030|810|21 pct.|marts 2021|december 2020|foråret 2021|2021 og 2022".split("|"),
    ..."Sammen ad nye veje|Udviklingssporet|Arenamøder|Væksthuset|1. november 2019|fire år|110 pct.|seks samtaler".split("|"),
    ..."fire måneder|ti måneder|Expose|Senior Erhverv|over 50 år|Hovedstadens Rekrutteringsservice|oktober 2020".split("|"),
    ..."12 måneder|Business Training|marts 2019 til maj 2021|FGU|KLAPjob|isbryderordning|tre jobmål|to år".split("|"),
  ]; // prettier-ignore
  expect(kept.filter((part) => !words.includes(part))).toEqual([]);
  expect(RUDERSDAL_PLAN.national.goals).toHaveLength(5);
  expect(RUDERSDAL_PLAN.goals).toHaveLength(5);
  expect(RUDERSDAL_PLAN.groups.map(({ distance }) => distance).filter((one) => one === "near")).toHaveLength(5);
  expect(RUDERSDAL_PLAN.groups).toHaveLength(11);
  expect(RUDERSDAL_PLAN.indicators).toHaveLength(6);
});
