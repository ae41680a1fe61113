// What must hold when it is over.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inspectChain } from "~/modules/audit/verify-chain.server";
import { voteChoices } from "~/modules/decisions/vote";
import { fileStore } from "~/modules/files/file-store.server";
import { stopAssembly } from "~/modules/pdf/assemble.server";
import { knownCertificates, verifyPdf } from "~/modules/pdf/verify.server";
import { settings } from "~/platform/env.server";
import { closeUnitOfWork, unitOfWork } from "~/platform/unit-of-work.server";
import type { Meeting } from "./meeting";
import type { Post } from "./driver";
import type { Installation } from "./installation";

export interface Finding {
  what: string;
  /** null: as it should be */
  wrong: string | null;
}

/** Every acknowledged step has left what it must, once. */
export async function stepsKept({ query }: Installation, acknowledged: readonly Post[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { what, leaves } of acknowledged) {
    const counts: number[] = [];
    for (const { text, values } of leaves) counts.push((await query(text, values)).length);
    findings.push({ what, wrong: counts.every((count) => count === 1) ? null : `found ${counts.join(", ")} times` });
  }
  return findings;
}

/** Each item has the decision that was acknowledged last, and its version says that none was counted twice. */
export async function decisionsKept({ query }: Installation, meetings: readonly Meeting[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, number, decided } of meetings) {
    const rows = await query<{ itemId: string; outcome: string; text: string; version: number }>(
      `SELECT d.agenda_item_id AS "itemId", d.outcome, d.text, d.version FROM decision d
       JOIN agenda_item i ON i.id = d.agenda_item_id WHERE i.meeting_id = $1`,
      [id],
    );
    const expected = [...decided].map(([itemId, decision]) => ({ itemId, ...decision }));
    const told = (list: object[]) =>
      JSON.stringify(list.map((one) => JSON.stringify(Object.entries(one).sort())).sort());
    findings.push({
      what: `the decisions of meeting ${number}`,
      wrong: told(rows) === told(expected) ? null : `${told(rows)} instead of ${told(expected)}`,
    });
  }
  return findings;
}

/** Each meeting has its one vote with the ballots that were acknowledged last, each person's once, and their count as its result. */
export async function votesKept({ query }: Installation, meetings: readonly Meeting[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, number, ballots } of meetings) {
    const rows = await query<{ state: string; counts: number[]; voters: string[]; ballots: string[] }>(
      `SELECT v.state, ARRAY[v.in_favour, v.against, v.abstained] AS counts,
         ARRAY(SELECT one ->> 'name' FROM jsonb_array_elements(v.voters) one ORDER BY 1) AS voters,
         ARRAY(SELECT u.name || ': ' || b.choice FROM ballot b JOIN "user" u ON u.id = b.user_id WHERE b.vote_id = v.id ORDER BY 1) AS ballots
       FROM vote v JOIN agenda_item i ON i.id = v.agenda_item_id WHERE i.meeting_id = $1`,
      [id],
    );
    const counts = voteChoices.map((choice) => [...ballots.values()].filter((cast) => cast === choice).length);
    const expected = {
      state: "closed",
      counts,
      voters: [...ballots.keys()].sort(),
      ballots: [...ballots].map(([name, choice]) => `${name}: ${choice}`).sort(),
    };
    const as = (list: object[]) => JSON.stringify(list);
    findings.push({
      what: `the vote of meeting ${number}`,
      wrong: as(rows) === as([expected]) ? null : `${as(rows)} instead of ${as([expected])}`,
    });
  }
  return findings;
}

interface SealedRow {
  municipalityId: string;
  sha256: string | null;
  state: string;
  isTheOne: boolean;
}

/** One ready document, and in its file one seal, which is intact and covers all of it. */
export async function sealsKept({ query, dataDir }: Installation, meetings: readonly Meeting[]): Promise<Finding[]> {
  const trust = await knownCertificates({ dataDir });
  const findings: Finding[] = [];
  for (const { id, number } of meetings) {
    const rows = await query<SealedRow>(
      `SELECT d.municipality_id AS "municipalityId", d.file_sha256 AS sha256, d.state, m.sealed_document_id = d.id AS "isTheOne"
       FROM issued_document d JOIN minutes m ON m.meeting_id = $1 AND m.number = 0
       WHERE d.subject = 'meeting:' || $1 AND d.kind = 'minutes'`,
      [id],
    );
    const [row] = rows;
    const sealed = await query(
      "SELECT 1 FROM audit_event WHERE subject = 'meeting:' || $1 AND kind = 'minutes.sealed'",
      [id],
    );
    const what = `the seal of meeting ${number}`;
    if (rows.length !== 1 || !row?.isTheOne || row.state !== "ready" || !row.sha256 || sealed.length !== 1) {
      findings.push({ what, wrong: `${JSON.stringify(rows)}, sealed ${sealed.length} times` });
      continue;
    }
    findings.push({ what, wrong: await sealProblem(row.municipalityId, row.sha256, trust) });
  }
  return findings;
}

/** One seal, which is intact and covers all of the file: null. */
export async function sealProblem(
  municipalityId: string,
  sha256: string,
  trust: Awaited<ReturnType<typeof knownCertificates>>,
): Promise<string | null> {
  const { signatures, changedAfter } = await verifyPdf(await fileStore().read(municipalityId, sha256), trust);
  const [seal] = signatures;
  const whole = signatures.length === 1 && seal!.intact && seal!.coversWholeDocument && !changedAfter;
  return whole ? null : JSON.stringify({ signatures, changedAfter });
}

/** Every municipality's chain, also against its checkpoints. */
export async function chainsKept({ query }: Installation): Promise<Finding[]> {
  const municipalities = await query<{ id: string; name: string }>("SELECT id, name FROM municipality ORDER BY name");
  const findings: Finding[] = [];
  for (const { id, name } of municipalities) {
    const { broken } = await unitOfWork({ municipalityId: id, userId: null }, inspectChain, { timeout: 120_000 });
    findings.push({ what: `the audit chain of ${name}`, wrong: broken.length === 0 ? null : JSON.stringify(broken) });
  }
  await closeUnitOfWork();
  return findings;
}

/** The jobs are done, and nothing of the killed ones lies about as if it were whole; nor is a file gone that was handed in. */
export async function storeKept({ query }: Installation): Promise<Finding[]> {
  const rows = await query<{ municipalityId: string; sha256: string }>(
    `SELECT municipality_id AS "municipalityId", file_sha256 AS sha256 FROM issued_document WHERE state = 'ready'
     UNION SELECT municipality_id, sha256 FROM stored_file`,
  );
  const damaged: string[] = [];
  for (const { municipalityId, sha256 } of rows)
    if ((await fileStore().verify(municipalityId, sha256)) !== "intact") damaged.push(sha256);
  const folder = fs.existsSync(path.join(settings().dataDir, "files"));
  return [
    {
      what: `the ${rows.length} documents and uploads`,
      wrong: folder && damaged.length === 0 ? null : `damaged or missing: ${damaged.join(", ")}`,
    },
  ];
}

/** Neither the killed apps nor the last one have left a process of theirs: no worker, no server. Some end a moment later. */
export async function nothingLeft(dataDir: string): Promise<Finding> {
  stopAssembly(); // this process' own, which read the seals
  for (const deadline = Date.now() + 10_000; processesOf(dataDir).length > 0 && Date.now() < deadline;)
    await sleep(100);
  const left = processesOf(dataDir);
  return { what: "no process is left", wrong: left.length === 0 ? null : left.join("; ") };
}

/** Whatever an app starts has its environment. Only Linux tells of it. */
function processesOf(dataDir: string): string[] {
  if (process.platform !== "linux") return [];
  return fs.readdirSync("/proc").flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      if (!fs.readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").includes(`DATA_DIR=${dataDir}`)) return [];
      return [`${pid} ${fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()}`];
    } catch {
      return []; // it has ended meanwhile, or is another user's
    }
  });
}
