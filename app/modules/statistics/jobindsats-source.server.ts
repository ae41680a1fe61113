import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import { log } from "~/platform/log.server";
import { csvOfAnswer, periodsOfAnswer, type JobindsatsQuery } from "./jobindsats";

/** Where figures come from when they don't come as a file. */
export interface FigureSource {
  /** @returns a CSV file. @throws DomainError rule_broken: what is wrong, and what to do */
  fetchFigures(query: JobindsatsQuery): Promise<string>;
}

const TIME = 60_000;
const MOST_BYTES = 200 * 1024 * 1024;

/**
 * The keyed API of Jobindsats (version 2): which periods a table has, `GET tables/<table>/json`, and its figures,
 * `POST data/<table>/json` with areas and periods. The key goes in the header Authorization, and nowhere else.
 */
export function jobindsats({ url, key }: { url: string; key: string }): FigureSource {
  async function ask(path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${url}/${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        authorization: key,
        accept: "application/json",
        ...(body ? { "content-type": "application/json" } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(TIME),
      redirect: "error",
    }).catch((error: unknown) => {
      log().warn({ err: error }, "Jobindsats");
      throw refused("Jobindsats svarer ikke. Prøv igen senere, eller hent tallene som fil fra jobindsats.dk.");
    });
    if (response.status === 401 || response.status === 403)
      throw refused("Jobindsats afviste kommunens nøgle. Bed den, der driver systemet, om at rette JOBINDSATS_KEY.");
    if (response.status === 404 || response.status === 400)
      throw refused("Jobindsats har ingen tabel med det nummer, eller ikke for de områder. Ret dem.", "table");
    if (!response.ok) throw refused(`Jobindsats kunne ikke svare (${response.status}). Prøv igen senere.`);
    return readJson(response);
  }
  return {
    async fetchFigures(query) {
      const { table, areas } = query;
      const period = periodsOfAnswer(await ask(`tables/${table}/json`), query);
      if (period === null) throw unknownShape();
      if (period.length === 0) throw refused("Tabellen har ingen tal i de perioder. Vælg andre perioder.", "from");
      const csv = csvOfAnswer(await ask(`data/${table}/json`, { area: areas.length > 0 ? areas : "*", period }));
      if (csv === null) throw unknownShape();
      return csv;
    },
  };
}

const refused = (message: string, field?: string) => new DomainError("rule_broken", message, field);
const unknownShape = () =>
  refused("Jobindsats svarede på en måde, som systemet ikke kender. Hent tallene som fil fra jobindsats.dk i stedet.");

/** @throws DomainError for one that is too large, or no JSON */
async function readJson(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > MOST_BYTES) throw refused("Det er for meget på én gang. Vælg færre områder eller perioder.", "areas");
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw unknownShape();
  }
}

/** Whether the installation has a key. */
export const hasJobindsats = (): boolean => settings().jobindsatsKey !== undefined;

/**
 * Fetches figures and keeps them as a file for `startImport`: done before the transaction, since it may take a minute.
 * @throws forbidden; rule_broken: there is no key, or Jobindsats doesn't give them
 */
export async function fetchJobindsats(
  actor: Actor,
  query: JobindsatsQuery,
  source?: FigureSource,
): Promise<{ fileName: string; fileSha256: string }> {
  assertMay(actor, "editStatistics");
  const { jobindsatsKey: key, jobindsatsUrl: url } = settings();
  const from = source ?? (key === undefined ? null : jobindsats({ url, key }));
  if (!from) throw refused("Kommunen har ingen nøgle til Jobindsats. Hent tallene som fil i stedet.");
  const csv = await from.fetchFigures(query);
  const { sha256 } = await fileStore().put(actor.municipalityId, Buffer.from(csv, "utf8"));
  return { fileName: `Jobindsats ${query.table.toUpperCase()}.csv`, fileSha256: sha256 };
}
