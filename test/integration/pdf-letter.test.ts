import { execFileSync } from "node:child_process";
import { afterAll, expect, it } from "vitest";
import type { LetterDocumentInput } from "~/modules/pdf/letter-document";
import type { DocumentNode } from "~/modules/pdf/meeting-document";
import { stopTypesetting, typeset } from "~/modules/pdf/typeset.server";
import {
  describeWithJudges,
  expectSound,
  inOrder,
  judge,
  letterFixture,
  onDisk,
  paragraph,
  picture,
  taggedTextOf,
  textOf,
  workInKeptFolder,
} from "./pdf-judges";

workInKeptFolder();

afterAll(stopTypesetting);

interface Word {
  page: number;
  /** millimetres from the page's upper left corner */
  x: number;
  y: number;
  text: string;
}

/** Every word and where it stands. */
function wordsOf(pdf: Uint8Array): Word[] {
  const mm = (points: string) => (Number(points) * 25.4) / 72;
  let page = 0;
  const words: Word[] = [];
  for (const line of judge("pdftotext", "-bbox", onDisk(pdf), "-").split("\n")) {
    if (line.includes("<page ")) page += 1;
    const word = /<word xMin="([\d.]+)" yMin="([\d.]+)".*>(.*)<\/word>/.exec(line);
    if (word) words.push({ page, x: mm(word[1]!), y: mm(word[2]!), text: word[3]! });
  }
  return words;
}

/** The red, green and blue at a place on the first page, in millimetres. */
function colourAt(pdf: Uint8Array, x: number, y: number): number[] {
  const ppm = execFileSync("pdftoppm", ["-r", "25.4", "-f", "1", "-l", "1", onDisk(pdf)]);
  const [header, width] = /^P6\s+(\d+)\s+\d+\s+\d+\s/.exec(ppm.toString("latin1", 0, 64))!;
  const start = header.length + (y * Number(width) + x) * 3;
  return [...ppm.subarray(start, start + 3)];
}

/** The same letter with something changed. */
function changed(letter: LetterDocumentInput, change: (letter: LetterDocumentInput) => void): LetterDocumentInput {
  const copy = structuredClone(letter);
  change(copy);
  return copy;
}

const said = (pdf: Uint8Array) => textOf(pdf).replace(/\s+/g, " ");

describeWithJudges("one template, three letterheads", () => {
  it("sets Hillerød's: sender, short date and case number in the right margin", async () => {
    const { pdf } = await typeset("letter", letterFixture("hilleroed"));
    const words = wordsOf(pdf).filter(({ page }) => page === 1);
    const at = (text: string) => words.find((word) => word.text === text)!;
    for (const text of ["Byrådssekretariatet", "06-07-2018", "18/6995"]) {
      expect(at(text).x, text).toBeCloseTo(150, 0);
      expect(at(text).y, text).toBeGreaterThan(50);
    }
    expect(at("bm@bm.dk").x).toBeCloseTo(24, 0);
    inOrder(
      said(pdf),
      "Hillerød Kommune",
      "bm@bm.dk",
      "Trollesmindealle 27",
      "Dato 06-07-2018",
      "Sag 18/6995",
      "Svar om",
    );
    inOrder(said(pdf), "Kære Rasmus Ellegaard", "Side 2 af 2", "Ledigheden for dagpengemodtagere i maj 2018", "Hillerød −10,8 % −1,4 %", "Med venlig hilsen", "Karin Lindhardt Borgmester"); // prettier-ignore
  });

  it("sets Roskilde's: stacked name, references and hours at the foot of the margin, two closings, “Side 2/2”", async () => {
    const { pdf } = await typeset("letter", letterFixture("roskilde"));
    const words = wordsOf(pdf);
    const all = (text: string, page: number) => words.filter((word) => word.text === text && word.page === page);
    const [name, kind] = [all("ROSKILDE", 1)[0]!, all("KOMMUNE", 1)[0]!];
    expect(kind.x).toBeCloseTo(name.x, 0);
    expect(kind.y).toBeGreaterThan(name.y + 4);
    expect(all("Borgmesteren", 1)[0]!.x).toBeCloseTo(150, 0);
    expect(all("304062", 1)[0]).toMatchObject({ x: expect.closeTo(150, 0) as number });
    expect(all("304062", 1)[0]!.y).toBeGreaterThan(180);
    expect(all("08–14", 1)[0]!.y).toBeGreaterThan(all("304062", 1)[0]!.y);
    expect(all("2/2", 2)).toHaveLength(1);
    const closings = all("hilsen", 2);
    expect(closings.map(({ y }) => y)).toEqual([closings[0]!.y, closings[0]!.y]);
    expect(closings[1]!.x - closings[0]!.x).toBeGreaterThan(50);
    inOrder(said(pdf), "Gry Mathiesen", "f / Bo Jeppesen", "Formand for Beskæftigelses- og Socialudvalget", "Ved Preben Sidenius, jobchef", "Jobchef"); // prettier-ignore
  });

  it("sets Rudersdal's: a band of its colour, the sender at the top, date and case number on a line", async () => {
    const { pdf } = await typeset("letter", letterFixture("rudersdal"));
    const words = wordsOf(pdf).filter(({ page }) => page === 1);
    const at = (text: string) => words.find((word) => word.text === text)!;
    expect(colourAt(pdf, 100, 2)).toEqual([0x2c, 0x5a, 0x3c]);
    expect(colourAt(pdf, 100, 8)).toEqual([255, 255, 255]);
    expect(at("Borgmesterkontoret")).toMatchObject({ y: expect.closeTo(19, -1) as number });
    expect(at("Borgmesterkontoret").x).toBeGreaterThan(150);
    expect(at("Sagsnr.").y).toBeCloseTo(at("Dato").y, 1);
    expect(at("18/1199").y).toBeGreaterThan(at("Sagsnr.").y);
    inOrder(said(pdf), "Beskæftigelsesminister Rasmus Ellegaard", "9. juli 2018", "18/1199", "Uddybende redegørelse", "Kære Rasmus Ellegaard", "Nye initiativer", "Annelise Brandt Borgmester", "Henrik S. Nygård Vicekommunaldirektør"); // prettier-ignore
  });

  it("keeps every letter sound, tagged, archival and in our fonts, with heading, list and table tags", async () => {
    for (const name of ["hilleroed", "roskilde", "rudersdal"] as const) {
      const letter = letterFixture(name);
      const made = await typeset("letter", letter);
      expectSound(made, letter.letter.subject);
      expect(taggedTextOf(made.pdf)).toMatch(/H1[^\n]*\n\s+"(Svar|Redegørelse|Uddybende)/);
    }
    const tags = taggedTextOf((await typeset("letter", letterFixture("hilleroed"))).pdf);
    inOrder(tags, "L (block)", "LI (block)", "Table (block)", "TH ", "Karin Lindhardt");
  }, 90_000);

  it("gives the same bytes for the same input", async () => {
    const twice = [
      await typeset("letter", letterFixture("roskilde")),
      await typeset("letter", letterFixture("roskilde")),
    ];
    expect(Buffer.from(twice[0]!.pdf).equals(Buffer.from(twice[1]!.pdf))).toBe(true);
  });
});

describeWithJudges("hard letters", () => {
  const hilleroed = letterFixture("hilleroed");
  const roskilde = letterFixture("roskilde");
  const withBody = (...content: DocumentNode[]) =>
    changed(hilleroed, ({ letter }) => {
      letter.body = { type: "doc", content };
    });
  const cell = (text: string, type = "tableCell", attrs: object = {}) => ({
    type,
    attrs: { colspan: 1, rowspan: 1, ...attrs },
    content: [paragraph(text)],
  });
  const head = (text: string, attrs: object = {}) => cell(text, "tableHeader", attrs);
  const row = (...content: DocumentNode[]) => ({ type: "tableRow", content });

  it("keeps a subject of 400 characters whole, and cuts it in the running head alone", async () => {
    const subject = Array.from({ length: 50 }, (_, i) => `ord${i + 100}`).join(" ").padEnd(400, "x"); // prettier-ignore
    const { pdf } = await typeset(
      "letter",
      changed(hilleroed, ({ letter }) => void (letter.subject = subject)),
    );
    expect(said(pdf).match(/ord149/g)).toHaveLength(1);
    expect(said(pdf)).toMatch(/Hillerød Kommune ord100 [ord\d ]+ … Side 2 af/);
  });

  it("keeps a subject whole in the running head where there is room for it", async () => {
    const { pdf } = await typeset("letter", roskilde);
    const subject = "Redegørelse for aktiv indsats til dagpengemodtagere i Roskilde Kommune";
    const named = changed(roskilde, (document) => (document.letter.subject = subject));
    expect(textOf(pdf)).not.toContain(" …");
    expect(said((await typeset("letter", named)).pdf)).toContain(`Roskilde Kommune ${subject} Side 2/2`);
  });

  it("says in the public's edition, which has no page of signatures, that it was signed", async () => {
    const published = changed(roskilde, (document) => (document.edition = "public"));
    const words = said((await typeset("letter", published)).pdf);
    expect(words).toContain("Underskrevet elektronisk.");
    expect(words).not.toContain("siden efter brevet");
    expect(said((await typeset("letter", roskilde)).pdf)).toContain("Underskrifterne står på siden efter brevet.");
  });

  it("leaves one signatory alone the whole line", async () => {
    const title = "Direktør for beskæftigelse, erhverv, uddannelse og borgerservice";
    const one = { name: "Hans Bæk Jørgensen", title };
    const { pdf } = await typeset(
      "letter",
      changed(letterFixture("roskilde"), ({ letter }) => void (letter.signatories = [one])),
    );
    expect(judge("pdftotext", "-raw", onDisk(pdf), "-").split("\n")).toContain(title);
  });

  it("sets twelve signatories, each whole, in place of whom they sign", async () => {
    const signatories = Array.from({ length: 12 }, (_, i) => ({
      name: `Underskriver Nummer${i + 1}`,
      title: "Direktør",
      ...(i === 4 ? { mark: "e.b.", note: "Efter bemyndigelse fra Karin Lindhardt, borgmester" } : {}),
    }));
    const { pdf } = await typeset(
      "letter",
      changed(hilleroed, ({ letter }) => void (letter.signatories = signatories)),
    );
    inOrder(said(pdf), ...signatories.map(({ name }) => `${name} Direktør`));
    expect(said(pdf)).toContain(
      "e.b. Underskriver Nummer5 Direktør Efter bemyndigelse fra Karin Lindhardt, borgmester",
    );
  });

  it("keeps long addresses within the text, and whole when they are copied", async () => {
    const address = `https://star.dk/${"analyse-af-den-saerlige-indsats/".repeat(9)}`;
    const { pdf } = await typeset(
      "letter",
      changed(withBody(paragraph(`Se ${address}`), paragraph("y".repeat(180))), ({ letterhead }) => {
        letterhead.sender!.groups![0]!.lines = ["beskaeftigelsesforvaltningen.sekretariatet@hilleroed.dk"];
      }),
    );
    expect(textOf(pdf).replace(/\s/g, "")).toContain(address);
    const ends = [...judge("pdftotext", "-bbox", onDisk(pdf), "-").matchAll(/xMax="([\d.]+)"/g)].map(([, x]) =>
      Number(x),
    );
    expect(Math.max(...ends)).toBeLessThan(((210 - 19) * 72) / 25.4);
  });

  it("repeats two header rows of a table of 60 rows, within the text's width", async () => {
    const table = {
      type: "table",
      attrs: { caption: "Ledigheden måned for måned", notes: "Kilde: Jobindsats.dk" },
      content: [
        row(head("Måned", { rowspan: 2 }), head("Forsikrede", { colspan: 2 }), head("Øvrige", { colspan: 2 })),
        row(head("Antal"), head("Andel"), head("Antal"), head("Andel")),
        ...Array.from({ length: 60 }, (_, i) => row(cell(`Måned ${i + 1}`), cell("1.204"), cell("9,5 %"), cell("12"), cell("-1,5 %"))), // prettier-ignore
      ],
    };
    const { pdf } = await typeset("letter", withBody(paragraph("Tallene er:"), table, paragraph("Det er tallene.")));
    expect(said(pdf).match(/Forsikrede Øvrige/g)).toHaveLength(2);
    expect(said(pdf)).toContain("Måned 60 1.204 9,5 % 12 −1,5 %");
    const rows = wordsOf(pdf).filter(({ text }) => text === "%");
    expect(Math.max(...rows.map(({ x }) => x))).toBeLessThan(24 + 118);
  });

  it("sets names in Greek, Arabic and Cyrillic, and an emoji", async () => {
    const { pdf, warnings } = await typeset(
      "letter",
      changed(hilleroed, ({ letter }) => {
        letter.addressee = ["Ελένη Παπαδοπούλου", "فاطمة الزهراء"];
        letter.salutation = "Kære Ελένη 😀";
        letter.signatories![0]!.name = "Ольга Іваненко";
      }),
    );
    for (const name of ["Ελένη Παπαδοπούλου", "Ольга Іваненко", "😀", "فاطمة"]) expect(said(pdf)).toContain(name);
    expect(warnings).toEqual([]);
  });

  it("shows a municipality's logo with its words in place of the name, and the name where the file isn't one", async () => {
    const sha256 = "a".repeat(64);
    const letter = changed(hilleroed, ({ letterhead }) => {
      letterhead.logo = { fileSha256: sha256, alt: "Hillerød Kommunes byvåben" };
    });
    const { pdf } = await typeset("letter", letter, { images: { [sha256]: picture(400, 200) } });
    expect(taggedTextOf(pdf)).toContain("Figure");
    const logo = wordsOf(pdf).filter(({ page, y }) => page === 1 && y < 40);
    expect(logo).toEqual([]);
    const without = await typeset("letter", letter, { images: { [sha256]: Buffer.from("ikke et billede") } });
    expect(wordsOf(without.pdf)[0]).toMatchObject({ text: "Hillerød" });
  });

  it("never leaves the closing alone on a page, whatever the length of the text", async () => {
    const last = paragraph("Sidste afsnit, som skal følge med hilsenen, hvor den end kommer til at stå på siden.");
    for (let lines = 14; lines <= 36; lines += 1) {
      const { pdf, pages } = await typeset("letter", withBody(...Array.from({ length: lines }, () => paragraph("En linje.")), last)); // prettier-ignore
      const words = wordsOf(pdf).filter(({ page }) => page === pages);
      const closing = words.find(({ text }) => text === "venlig")!;
      const final = words.find(({ text }) => text === "Sidste");
      expect(closing, `${lines}`).toBeDefined();
      expect(final?.y, `${lines}`).toBeLessThan(closing.y);
    }
  }, 60_000);

  it("says on each page of a draft that it is one, and prints no field that was not filled in", async () => {
    const draft = changed(hilleroed, (document) => {
      document.draft = true;
      document.letter.signatories = [];
      document.letter.salutation = "";
    });
    const { pdf, pages } = await typeset("letter", draft);
    expect(said(pdf).match(/Udkast\. Brevet er hverken låst, underskrevet eller sendt\./g)).toHaveLength(pages);
    expect(said(pdf)).not.toContain("Underskrives elektronisk");
  });
});
