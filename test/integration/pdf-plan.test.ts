import { afterAll, expect, it } from "vitest";
import type { PlanDocumentInput } from "~/modules/pdf/plan-document";
import { stopTypesetting, typeset } from "~/modules/pdf/typeset.server";
import { planDocumentOf } from "~/modules/plans/plan-contents";
import { RUDERSDAL_PLAN } from "../../prisma/seed/content/plans/rudersdal";
import { planAsShown } from "../../prisma/seed/content/plans/shown";
import {
  alternativesIn,
  describeWithJudges,
  expectSound,
  inOrder,
  pageOf,
  paragraph,
  taggedTextOf,
  textOf,
  workInKeptFolder,
} from "./pdf-judges";

workInKeptFolder();

afterAll(stopTypesetting);

const frame = {
  municipality: { name: "Rudersdal Kommune", accent: "#1f5132" },
  demonstration: true,
  issued: "2021-09-21",
  edition: "public",
} as const;
const plan = (): PlanDocumentInput => planDocumentOf(planAsShown(RUDERSDAL_PLAN, "Rudersdal"), frame);

describeWithJudges("the plan as a PDF", () => {
  it("is sound, tagged, archival and in our fonts", async () => {
    expectSound(await typeset("plan", plan()), "Beskæftigelsesplan 2021");
  }, 60_000);

  it("has its contents first, then goals, chapters, follow-up and the appendix with every figure", async () => {
    const { pdf } = await typeset("plan", plan());
    const said = textOf(pdf);
    inOrder(
      said,
      "Rudersdal Kommune",
      "Beskæftigelsesplan 2021",
      "Vedtaget 1. december 2020",
      "Erhvervsudvalget",
      "Indhold",
      "Kommunens mål",
      "Beskæftigelsesministerens mål for 2021",
      "4. Fastholdelse og rehabilitering",
      "Bilag: tallene bag planen",
      "Flere ledige skal opkvalificeres",
      "Tæt på arbejdsmarkedet",
      "Forsikrede ledige",
      "110 pct. af dagpengesatsen",
      "Sådan går det med målene",
      "Jobparate ledige",
      "842 i august 2021, foreløbigt, fra 1.030, færre er bedre",
      "Mål: 810 i december 2021",
      "På vej",
    );
    inOrder(
      said.slice(said.lastIndexOf("Målgrupperne før planen")),
      "Østdanmark 37.818 56.208 +49 % 4,2 %",
      "Rudersdal 456 703 +54 % 2,7 %",
      "RAR Hovedstaden 3.113 3.187 +2 % 0,3 %",
      "Rudersdal 3.057 3.313 +8 % 12,5 %",
      "RAR Hovedstaden: planens tekst siger 11 pct. Tallene giver 13 pct.",
      "Den trykte plan skriver 2018-2019 over ændringen.",
    );
  }, 60_000);

  it("leaves out no national goal, and says of what isn't measured yet", async () => {
    const shown = planAsShown(RUDERSDAL_PLAN, "Rudersdal");
    const [first, second, ...others] = shown.national;
    const bare = { now: "–", nowPeriod: "", since: "", target: "", targetPeriod: "", standing: null, line: null };
    const { pdf } = await typeset(
      "plan",
      planDocumentOf(
        {
          ...shown,
          national: [first!, { ...second!, answer: "" }, ...others],
          indicators: [{ ...shown.indicators[0]!, ...bare, name: "Unge i uddannelse" }],
        },
        frame,
      ),
    );
    const said = textOf(pdf);
    expect(said).toMatch(/Flere ledige skal opkvalificeres\s+–/);
    expect(said).toMatch(/Unge i uddannelse\s+Der er ingen tal endnu\./);
  }, 60_000);

  it("names words before the first chapter in its contents and where they stand", async () => {
    const shown = planAsShown(RUDERSDAL_PLAN, "Rudersdal");
    const [section] = shown.document.content;
    if (section?.type !== "section") throw new Error("The plan's text is a section.");
    const content = section.content.slice(section.content.findIndex(({ type }) => type === "paragraph"));
    const document = { ...shown.document, content: [{ ...section, content }] };
    const { pdf } = await typeset("plan", planDocumentOf({ ...shown, document }, frame));
    inOrder(textOf(pdf), "Indhold", "Målgrupper", "Indledning", "Strategi og mål for indsatsen", "Bilag: tallene");
    expect(textOf(pdf).match(/\bIndledning\b/g)!.length).toBeGreaterThanOrEqual(2);
  }, 60_000);

  it("divides no word of a table that a line has room for", async () => {
    const { pdf } = await typeset("plan", plan());
    for (const whole of ["sagsbehandling", "beskæftigelse", "nødvendige"]) expect(pageOf(pdf, 2)).toContain(whole);
  }, 60_000);

  it("gives each chart its text alternative, and each table its heads", async () => {
    const { pdf } = await typeset("plan", plan());
    const tags = taggedTextOf(pdf);
    expect(tags.match(/Table \(block\)/g)!.length).toBeGreaterThanOrEqual(13);
    expect(tags).toMatch(/TH [^]*"Østdanmark"/);
    expect(alternativesIn(pdf)).toHaveLength(7); // six goals and the groups
  }, 60_000);

  it("numbers the text's tables and the appendix' as one row, and says in each head which chapter its page ends in", async () => {
    const { plan: contents, ...rest } = plan();
    const cell = (text: string) => ({ type: "tableCell", content: [paragraph(text)] });
    const table = (caption: string) => ({
      type: "table",
      attrs: { caption },
      content: [{ type: "tableRow", content: [cell("Navn"), cell("Tal")] }],
    });
    const heading = (text: string) => ({ type: "heading", attrs: { level: 1 }, content: [{ type: "text", text }] });
    const long = Array.from({ length: 90 }, (_, line) => paragraph(`Linje ${line + 1}`));
    const body = {
      type: "doc" as const,
      content: [heading("Vejen hertil"), table("Indsatsen"), table(""), ...long, heading("Vejen frem"), table("Målet")],
    };
    const { pdf, pages } = await typeset("plan", { ...rest, plan: { ...contents, body } });
    const said = textOf(pdf);
    inOrder(said, "Tabel 1 Indsatsen", "Tabel 2 Målet", "Tabel 3 Fuldtidspersoner");
    expect([...said.matchAll(/Tabel (\d+) /g)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 2 + contents.appendix.tables!.length }, (_, index) => index + 1),
    );

    const heads = Array.from({ length: pages }, (_, page) => pageOf(pdf, page + 1).split("\n")[0]!);
    const under = (chapter: string) => heads.filter((head) => head.endsWith(chapter)).length;
    expect(heads[0]).not.toMatch(/Beskæftigelsesplan 2021$/); // the front page has no head
    expect(heads.at(-1)).toMatch(/^Rudersdal Kommune Beskæftigelsesplan 2021\s+Bilag: tallene bag planen$/);
    expect(under("Vejen hertil")).toBeGreaterThanOrEqual(2);
    expect(under("Vejen frem")).toBe(1);
  }, 60_000);

  it("says that a draft is one, gives the same bytes for the same input, and refuses a field that it doesn't know", async () => {
    const draft = { ...plan(), draft: true };
    expect(textOf((await typeset("plan", draft)).pdf)).toContain("Udkast");
    const [one, other] = [await typeset("plan", plan()), await typeset("plan", plan())];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
    await expect(typeset("plan", { ...plan(), secret: 1 } as PlanDocumentInput)).rejects.toThrow(/secret/);
  }, 60_000);

  it("sets a plan with nothing in it yet", async () => {
    const empty = planAsShown(
      { ...RUDERSDAL_PLAN, goals: [], chapters: [], tables: [], indicators: [], groups: [], national: { ...RUDERSDAL_PLAN.national, goals: [] } }, // prettier-ignore
      "Rudersdal",
    );
    const { pages } = await typeset("plan", planDocumentOf(empty, frame));
    expect(pages).toBeLessThanOrEqual(2);
  }, 60_000);
});
