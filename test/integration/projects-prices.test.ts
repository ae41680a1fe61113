import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fillLiveTables } from "~/live-tables.server";
import type { Actor } from "~/modules/identity/actor";
import { liveContent } from "~/modules/meetings/live-contents.server";
import { addOffer } from "~/modules/projects/add-offer.server";
import { comparisonPage } from "~/modules/projects/comparison-queries.server";
import { createPriceTable } from "~/modules/projects/create-price-table.server";
import { editOffer } from "~/modules/projects/edit-offer.server";
import { comparisonRef, pricesRef, resultsRef } from "~/modules/projects/live-refs";
import { addOfferForm, createPriceTableForm, editOfferForm, setPriceForm } from "~/modules/projects/price-forms";
import { offerPage, pricePage } from "~/modules/projects/price-queries.server";
import { setPrice } from "~/modules/projects/set-price.server";
import { tablesForProposal } from "~/modules/projects/tables-for-proposal.server";
import { renderBlocks } from "~/modules/richtext/render-html";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { addIndicatorTo, createProjectWith, measure } from "../factories/projects";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let priceTableId: string;

beforeAll(async () => {
  fillLiveTables();
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-08-01T08:00:00Z"));
  world = await agendaWorld();
  const form = createPriceTableForm.parse({
    committeeId: world.committeeId,
    title: "Tilbud til unge",
    source: "Aftalerne",
  });
  ({ priceTableId } = await by((unit) => createPriceTable(unit, form)));
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const by = <T>(work: Parameters<typeof as<T>>[1], actor: Actor = world.caseworker) => as(actor, work);
const all = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof systemIn>, T>>[1]) =>
  unitOfWork(systemIn(world.municipalityId), work);
const page = (actor?: Actor) => by((unit) => pricePage(unit, priceTableId), actor);
const add = async (name: string, price: string, change: Record<string, string> = {}) => {
  const { version } = (await page()).table;
  const fields = {
    priceTableId,
    version: String(version),
    name,
    per: "week",
    price,
    validFrom: "2022-01-01",
    ...change,
  };
  return (await by((unit) => addOffer(unit, addOfferForm.parse(fields)))).offerId;
};
const reprice = async (offerId: string, price: string, validFrom: string, reason = "") => {
  const { offer } = await by((unit) => offerPage(unit, offerId));
  const input = setPriceForm.parse({ offerId, version: String(offer.version), price, validFrom, reason });
  return by((unit) => setPrice(unit, input));
};
const shown = async (ref: string) => {
  const content = await all((unit) => liveContent(unit, ref));
  return content?.kind === "table"
    ? renderBlocks(content.blocks)
        .replace(/<[^>]+>/g, "|")
        .replace(/\|[|\s]*/g, "|")
        .replaceAll("\u00a0", " ")
    : content;
};

describe("a table of prices", () => {
  test("computes the year, the course and how far the others are, and follows a new price from its day", async () => {
    const bridge = await add("Job-bro", "1.105");
    await add("Klar til start", "16.990 kr.", { per: "month", length: "12", compared: "ja" });
    expect((await page(world.member)).priced).toMatchObject({
      offers: [{ name: "Job-bro", cost: { year: 57_460, course: null }, toCompared: 146_420 }],
      compared: { cost: { year: 203_880, course: 203_880 } },
      changes: [],
    });
    await reprice(bridge, "1.150", "2022-09-01");
    expect((await page()).priced.offers[0]!.cost.week).toBe(1105);
    setClock(new Date("2022-09-01T08:00:00Z"));
    const { priced } = await page();
    expect(priced.offers[0]).toMatchObject({ cost: { week: 1150, year: 59_800 }, toCompared: 144_080 });
    expect(priced.changes[0]!.replaceAll("\u00a0", " ")).toBe(
      "Job-bro: 1.150 kr. pr. uge fra 1. september 2022, før 1.105 kr.",
    );
  });

  test("a price is corrected with a reason, and no price is ever lost", async () => {
    const bridge = await add("Job-bro", "1.105");
    await expect(reprice(bridge, "1.105", "2022-06-01")).rejects.toMatchObject({ field: "price" });
    await expect(reprice(bridge, "1.150", "2022-01-01")).rejects.toMatchObject({ field: "reason" });
    await reprice(bridge, "1.150", "2022-01-01", "Tastefejl");
    const { offer } = await by((unit) => offerPage(unit, bridge));
    expect(offer.prices.map(({ price, reason }) => [price, reason])).toEqual([
      [1105, ""],
      [1150, "Tastefejl"],
    ]);
    await expect(all(({ tx }) => tx.offerPrice.deleteMany())).rejects.toThrow();
  });

  test("holds the others against one offer at a time; what is given no more goes out", async () => {
    const [a, b] = [await add("Avanti", "100", { compared: "ja" }), await add("Job-bro", "200", { compared: "ja" })];
    expect((await page()).priced).toMatchObject({ compared: { name: "Job-bro" }, offers: [{ name: "Avanti" }] });
    await expect(add("Avanti", "1")).rejects.toMatchObject({ field: "name" });
    const edit = async (offerId: string, change: Record<string, string>) => {
      const { offer } = await by((unit) => offerPage(unit, offerId));
      const fields = { offerId, version: String(offer.version), name: offer.name, per: "week", ...change };
      return by((unit) => editOffer(unit, editOfferForm.parse(fields)));
    };
    await edit(a, { compared: "ja", active: "ja" });
    expect((await page()).priced.compared).toMatchObject({ name: "Avanti" });
    await edit(b, {});
    expect(await page()).toMatchObject({ priced: { offers: [] }, former: [{ name: "Job-bro" }] });
  });

  test.each([
    [{ price: "" }, "price"],
    [{ price: "-5" }, "price"],
    [{ price: "16 pct." }, "price"],
    [{ length: "0" }, "length"],
    [{ hours: "70" }, "hours"],
    [{ validFrom: "2022-13-01" }, "validFrom"],
    [{ per: "day" }, "per"],
  ])("%j is refused at its field", (change, field) => {
    const fields = {
      priceTableId,
      version: "1",
      name: "Avanti",
      per: "week",
      price: "1",
      validFrom: "2022-01-01",
      ...change,
    };
    expect(addOfferForm.safeParse(fields).error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("is read by the committee, and written by caseworkers", async () => {
    expect((await page(world.member)).mayEdit).toBe(false);
    const input = addOfferForm.parse({
      priceTableId,
      version: "1",
      name: "Avanti",
      per: "week",
      price: "1",
      validFrom: "2022-01-01",
    });
    await expect(by((unit) => addOffer(unit, input), world.secretary)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("in a case text", () => {
  test("prices stand with their day, their changes, their notes and what they mean", async () => {
    const bridge = await add("Job-bro", "1.105", { note: "Udløber til november" });
    await add("Klar til start", "16.990", { per: "month", length: "12", compared: "ja" });
    await reprice(bridge, "1.150", "2022-07-01");
    const table = await shown(pricesRef(priceTableId));
    expect(table).toContain("|Job-bro*|1.150|59.800|–|144.080|");
    expect(table).toContain("|3.921|203.880|203.880|");
    expect(table).toContain("Priser pr. 1. august 2022.");
    expect(table).toContain("* Udløber til november");
    expect(table).toContain("Ændrede priser: Job-bro: 1.150 kr. pr. uge fra 1. juli 2022, før 1.105 kr.");
    expect(table).not.toContain("kr..");
    expect(table).toContain("Klar til start koster om året 144.080 kr. mere end det billigste (Job-bro)");
  });

  test("projects stand beside each other; what tells of fewer than five is left out", async () => {
    const project = async (title: string, base: string, end: string, later: string) => {
      const { projectId } = await by((unit) => createProjectWith(unit, world.committeeId, { title }));
      const indicatorId = await by((unit) => addIndicatorTo(unit, projectId, { moment: "halfYearAfter" }));
      await by((unit) => measure(unit, indicatorId, { value: end, base }));
      await by((unit) => measure(unit, indicatorId, { moment: "halfYearAfter", value: later, base }));
      return { projectId, indicatorId };
    };
    const cycling = await project("Cykelprojektet", "15", "40", "60");
    const bridge = await project("Unge på Broen", "22", "59", "68");
    const ref = comparisonRef([cycling.indicatorId, bridge.indicatorId]);
    const table = await shown(ref);
    expect(table).toContain(
      "|Cykelprojektet|40 % (6 af 15, 16 til 68 %)|60 % (9 af 15, 32 til 84 %)|+20 point (3 flere)|",
    );
    expect(table).toContain("|Forskel: Unge på Broen i forhold til Cykelprojektet|+19 point (svarer til 3 af de 15)|+8 point (svarer til 1 af de 15)|−11 point|"); // prettier-ignore
    expect(table).toContain("Grupperne er for små til at skelne.");
    const small = await project("Et lille", "10", "40", "60");
    const withSmall = await shown(comparisonRef([cycling.indicatorId, small.indicatorId]));
    expect(withSmall).toContain("|Et lille|udeladt|udeladt|–|");
    expect(withSmall).not.toContain("Forskel");
    const offered = await by(tablesForProposal);
    expect(offered.map(({ put }) => "ref" in put && put.ref)).toEqual(
      expect.arrayContaining([resultsRef(cycling.projectId), pricesRef(priceTableId)]),
    );
    const { comparison, projectIds } = await by((unit) =>
      comparisonPage(unit, { name: "i job eller uddannelse", projectIds: [bridge.projectId, small.projectId] }),
    );
    expect(projectIds).toHaveLength(2);
    expect(comparison!.rows.map((row) => row.project)).toEqual(["Et lille", "Unge på Broen"]);
  });

  test.each(["projekt:x", "priser:", "ukendt:1", "sammenligning:1", ""])("%s shows nothing", async (ref) =>
    expect(await shown(ref)).toBeNull(),
  );
});
