import fs from "node:fs";
import path from "node:path";
import type { LoaderFunction } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionCookie } from "~/modules/identity/session-cookie.server";
import { resetClock, setClock } from "~/platform/clock";
import routes from "~/routes";
import { wholeMunicipality, type WholeMunicipality } from "../../factories/whole-municipality";
import { ownDatabase, type OwnDatabase } from "../database";

/**
 * The same over HTTP: each address of the working app that has another municipality's id in it is no page. Every route of
 * app/routes.ts that can be fetched is asked, alone, as Remix asks it.
 */
interface Fetched {
  file: string;
  /** "intern/sager/:caseId" */
  address: string;
}

const app = path.resolve(import.meta.dirname, "../../../app");
const fetched: Fetched[] = (await routes)
  .flatMap((entry) => below(entry, ""))
  .filter(({ file, address }) => address.startsWith("intern") && hasLoader(file));
const withId = fetched.filter(({ address }) => address.includes(":"));
const withoutId = fetched.filter(({ address }) => !address.includes(":") && !address.endsWith("*"));

function below({ path: own, file, children = [] }: RouteConfigEntry, parent: string): Fetched[] {
  const address = [parent, own].filter(Boolean).join("/");
  return [{ file, address }, ...children.flatMap((child) => below(child, address))];
}

function hasLoader(file: string): boolean {
  return /export (async function|const) loader\b/.test(fs.readFileSync(path.join(app, file), "utf8"));
}

let database: OwnDatabase;
let theirs: WholeMunicipality;
let own: WholeMunicipality;

beforeAll(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  database = await ownDatabase();
  theirs = await wholeMunicipality();
  own = await wholeMunicipality();
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

/** What the parts of addresses stand for; a few pages want a meeting or a case in another state. */
function paramsFrom(its: WholeMunicipality, address: string): Record<string, string> {
  const meeting = /rum$/.test(address)
    ? its.inSession
    : /referat$/.test(address)
      ? its.signing
      : /tillaeg/.test(address)
        ? its.sealed
        : its.sent;
  const params = {
    caseId: its.caseFileId,
    documentId: its.caseDocumentId,
    file: `${its.bodyId}.pdf`,
    proposalId: its.proposals.draft,
    attachmentId: its.attachmentId,
    sha256: its.pictureSha256,
    meetingId: meeting.meetingId,
    itemId: meeting.itemId,
    userId: its.member.userId,
    requestId: its.substituteRequestId,
    committeeId: its.committeeId,
    templateId: its.templateId,
    mailId: its.mailId,
    inquiryId: its.inquiries.inquiryId,
    letterId: its.replying.letterId,
    commitmentId: its.promising.openId,
    updateId: its.promising.updateId,
    projectId: its.projecting.projectId,
    indicatorId: its.projecting.indicatorId,
    measurementId: its.projecting.measurementId,
    evaluationId: its.projecting.evaluationId,
    priceTableId: its.projecting.priceTableId,
    offerId: its.projecting.offerId,
    seriesId: its.seriesId,
    areaId: its.areaId,
    breakId: its.breakId,
    importId: its.importId,
    planId: its.planning.planId,
    planIndicatorId: its.planning.indicatorId,
    tableId: its.planning.tableId,
    textBlockId: its.replying.textBlockId,
    deliveryId: its.letters.deliveryId,
    number: String(its.addendum.number), // no id: everybody's first addendum is number 1
  };
  if (address.endsWith("brev/:letterId")) return { ...params, letterId: its.inquiries.letterId };
  if (address.endsWith("svar/:letterId/dokumenter/:file"))
    return { ...params, letterId: its.letterPdfs.letterId, file: `${its.letterPdfs.documentId}.pdf` };
  if (address.endsWith("breve/proeve/:file")) return { ...params, file: `${its.letterPdfs.sampleId}.pdf` };
  if (address.endsWith("svar/:letterId/forhaandsvisning")) return { ...params, letterId: its.letterPdfs.letterId };
  if (address.endsWith("udkast")) return { ...params, meetingId: its.drafting.meetingId };
  if (address.endsWith("kvittering/:deliveryId")) return { ...params, letterId: its.letters.sending.letterId };
  if (address.endsWith("planer/:planId/offentliggoerelse")) return { ...params, planId: its.planning.adoptedPlanId };
  if (address.endsWith("offentliggoerelse") && address.includes("svar/"))
    return { ...params, letterId: its.sentLetter.letterId };
  if (address.endsWith("tilsagn/:commitmentId/ret")) return { ...params, commitmentId: its.promising.draftId };
  if (address.endsWith("breve/:templateId")) return { ...params, templateId: its.replying.letterTemplateId };
  if (address.endsWith("punkt/:itemId/bilag/:attachmentId")) return { ...params, attachmentId: meeting.attachmentId };
  if (address.endsWith("punkt/:itemId/billede/:sha256")) return { ...params, ...its.drafting };
  return params;
}

/** Of pages that say how far one document of the letter, or of the agenda, is. */
function documentAskedFor(address: string, { letterPdfs, agendaDraftId }: WholeMunicipality): string {
  if (address.endsWith("forhaandsvisning")) return `?dokument=${letterPdfs.documentId}`;
  return address.endsWith("udkast") ? `?dokument=${agendaDraftId}` : "";
}

const named = (address: string) => [...address.matchAll(/:(\w+)/g)].map(([, name]) => name!);

async function load({ file, address }: Fetched, whose: WholeMunicipality, all: Record<string, string>, query = "") {
  const params = Object.fromEntries(named(address).map((name) => [name, all[name]]));
  for (const name of named(address)) if (!params[name]) throw new Error(`What is :${name} of ${address}?`);
  const url = address.replace(/:(\w+)/g, (_, name: string) => params[name]!);
  const [cookie] = (await sessionCookie(whose.sessionToken)).split(";");
  // The bytes of files lie nowhere: whoever may have them is told that they have them already.
  const request = new Request(`http://127.0.0.1/${url}${query}`, {
    headers: { cookie: cookie!, "if-none-match": "*" },
  });
  const { loader } = (await import(/* @vite-ignore */ path.join(app, file))) as { loader: LoaderFunction };
  return Promise.resolve(loader({ request, params, context: {} as never })).catch((thrown: unknown) => thrown);
}

/** As the visitor sees it: an answer's own status, a page's is 200. */
function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status;
  if (answer instanceof Error) throw answer;
  const { type, init } = (answer ?? {}) as { type?: string; init?: { status?: number } | null };
  return type === "DataWithResponseInit" ? (init?.status ?? 200) : 200;
}

test("there are pages to ask", () => {
  expect(withId.length).toBeGreaterThan(20);
  expect(withoutId.length).toBeGreaterThan(10);
});

describe("another's id in the address", () => {
  test.each(withId)("$address", async (page) => {
    const its = paramsFrom(theirs, page.address);
    const query = documentAskedFor(page.address, theirs);
    expect(statusOf(await load(page, own, its, query))).toBe(404);
    expect([200, 302, 304]).toContain(statusOf(await load(page, theirs, its, query)));
  });

  const mixed = withId.filter(({ address }) => named(address).length > 1);
  test.each(mixed)("$address, among one's own", async (page) => {
    const [its, mine] = [paramsFrom(theirs, page.address), paramsFrom(own, page.address)];
    expect([200, 304]).toContain(statusOf(await load(page, own, mine)));
    for (const name of named(page.address).filter((name) => its[name] !== mine[name]))
      expect(statusOf(await load(page, own, { ...mine, [name]: its[name]! })), name).toBe(404);
  });
});

describe("another's id in the query", () => {
  test.each(withoutId)("$address", async (page) => {
    const { committeeId, sent, everything } = theirs;
    const asked = {
      udvalg: committeeId,
      ting: `meeting:${sent.meetingId}`,
      person: everything.userId,
      punkt: sent.itemId,
      // Asks how far one document is; another's is a 404, as its use case's calls say.
      ...(page.address.endsWith("breve/proeve") ? { dokument: own.letterPdfs.sampleId } : {}),
    };
    const query = new URLSearchParams({ ...asked, q: "Projekt PLUS", aar: "2022" });
    const answer = await load(page, own, {}, `?${query.toString()}`);
    expect(statusOf(answer)).toBeLessThan(400);
    const said = answer instanceof Response ? await answer.text() : JSON.stringify(answer);
    const ids = JSON.stringify(theirs).match(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g)!;
    expect(ids.filter((id) => said.includes(id) && !query.toString().includes(id))).toEqual([]);
  });
});
