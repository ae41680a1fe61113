import { expect, test } from "vitest";
import { csvFile, type Table } from "./table-file.server";

const table = (values: string[]): Table<string> => ({
  name: "Prøve",
  columns: [{ header: "Emne", kind: "text", width: 20, value: (row) => row }],
  rows: values,
});

test("a text that a spreadsheet would calculate begins with an apostrophe", () => {
  for (const text of ["=1+1", "+45 72 20 50 00", "-2", "@SUM(A1)", "\tA1"])
    expect(csvFile(table([text]))).toContain(`\r\n'${text}`);
  expect(csvFile(table(["\r=1+1"]))).toContain(`\r\n"'\r=1+1"\r\n`);
  expect(csvFile(table(["Aktiv indsats = bedre"]))).toContain("\r\nAktiv indsats = bedre\r\n");
});

test("semicolons, quotation marks and line breaks stay in their cell; every character survives", () => {
  expect(csvFile(table([`Sagt: "hør; her"\nÆØÅ 🙂`]))).toBe(`\uFEFFEmne\r\n"Sagt: ""hør; her""\nÆØÅ 🙂"\r\n`);
});

test("days, numbers and nothing as Danish spreadsheets read them", () => {
  const rows = [
    { day: "2018-07-09", share: -1.5 as number | null },
    { day: null, share: null },
  ];
  expect(
    csvFile({
      name: "",
      columns: [
        { header: "Dag", kind: "day", width: 10, value: ({ day }) => day },
        { header: "Andel", kind: "number", width: 10, value: ({ share }) => share },
      ],
      rows,
    } satisfies Table<(typeof rows)[number]>),
  ).toBe("\uFEFFDag;Andel\r\n09-07-2018;-1,5\r\n;\r\n");
});
