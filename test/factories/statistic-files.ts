import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { carryOutImport } from "~/modules/statistics/carry-out-import.server";
import { changeImport } from "~/modules/statistics/change-import.server";
import { changeImportForm, startImportForm } from "~/modules/statistics/import-choices";
import { importPage } from "~/modules/statistics/import-queries.server";
import { startImport } from "~/modules/statistics/start-import.server";
import { takeImport } from "~/modules/statistics/take-import.server";
import { as } from "./held-meetings";

type Fields = Record<string, string>;

/** A person who brings files of statistics, step by step as the pages do. */
export function importing(actor: Actor) {
  const page = (importId: string) => as(actor, (unit) => importPage(unit, importId));
  const work = (importId: string) =>
    carryOutImport({ municipalityId: actor.municipalityId, importId, userId: actor.userId });
  async function read(content: string | Uint8Array, fields: Fields = {}, fileName = "Tal.csv"): Promise<string> {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    const { sha256 } = await fileStore().put(actor.municipalityId, bytes);
    const input = startImportForm.parse({ source: "Jobindsats", ...fields, fileName, fileSha256: sha256 });
    const { importId } = await as(actor, (unit) => startImport(unit, input));
    await work(importId);
    return importId;
  }
  async function change(importId: string, fields: Fields): Promise<void> {
    const { version, report, choices } = await page(importId);
    const { area, targetGroup, measure, source, point, newestProvisional, onlyKnown } = choices;
    const said = {
      ...{ sheet: String(report?.sheet ?? 0), area, targetGroup, measure, source, point, version: String(version) },
      ...Object.fromEntries((report?.columns ?? []).map(({ role }, index) => [`kolonne.${index}`, role])),
      ...(newestProvisional ? { newestProvisional: "ja" } : {}),
      ...(onlyKnown ? { onlyKnown: "ja" } : {}),
    };
    const input = changeImportForm.parse({ importId, ...said, ...fields });
    await as(actor, (unit) => changeImport(unit, input));
    await work(importId);
  }
  async function take(importId: string, reason = ""): Promise<void> {
    const { version } = await page(importId);
    await as(actor, (unit) => takeImport(unit, { importId, version, reason }));
    await work(importId);
  }
  /** From the file to its figures, which must be in order. */
  async function bring(content: string | Uint8Array, fields: Fields = {}, reason = "") {
    const importId = await read(content, fields);
    await take(importId, reason);
    return (await page(importId)).report!;
  }
  return { page, work, read, change, take, bring };
}
