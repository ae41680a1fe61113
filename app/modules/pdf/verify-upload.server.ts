import fs from "node:fs/promises";
import { readUpload } from "~/modules/files/read-upload.server";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import { countTry } from "~/platform/rate-limit.server";
import { lookUp } from "~/platform/unit-of-work.server";
import type { SealLevel } from "./seal-level";
import { knownCertificates, LARGEST_VERIFIED, verifyPdf, type Verification } from "./verify.server";

/** What this installation knows of a file by its SHA-256. Of a document that isn't public only that it was issued here. */
export interface IssuedHere {
  edition: "members" | "public";
  kind: string;
  /** null of a document that isn't public, or isn't any longer */
  title: string | null;
  municipality: string;
  sealedAt: Date | null;
  /** PAdES level of its seal */
  sealLevel: SealLevel | null;
  /** replaced: by a newer public edition; of minutes for signature: opened again before anybody signed them */
  standing: "current" | "replaced" | "withdrawn";
  /** of minutes: sealed addenda that are to be read with them, and when the last was sealed */
  addenda: number;
  lastAddendumAt: Date | null;
}

export interface VerifiedFile {
  fileName: string;
  outcome: { verification: Verification; issued: IssuedHere | null } | { problem: string };
}

/**
 * Verifies the PDFs of a form. They lie in temporary files while it lasts and are removed with the answer.
 * @param client the sender's address: 30 forms in 15 minutes
 * @throws DomainError rule_broken past the limit, or when the form can't be read
 */
export async function verifyUpload(request: Request, client: string): Promise<VerifiedFile[]> {
  await countTry({ key: `verify ${client}`, tries: 30, minutes: 15 });
  const upload = await readUpload(request, { maxBytes: LARGEST_VERIFIED, maxFiles: 5 });
  try {
    const trust = await knownCertificates(settings());
    const verified: VerifiedFile[] = [];
    for (const file of upload.files)
      verified.push({ fileName: file.fileName, outcome: await outcomeOf(file.path, file.problem, trust) });
    if (verified.length === 0) throw new DomainError("rule_broken", "Vælg en PDF først.", "fil");
    return verified;
  } finally {
    await upload.discard();
  }
}

async function outcomeOf(
  path: string,
  problem: DomainError | null,
  trust: Awaited<ReturnType<typeof knownCertificates>>,
): Promise<VerifiedFile["outcome"]> {
  if (problem) return { problem: problem.message };
  try {
    const verification = await verifyPdf(await fs.readFile(path), trust);
    const issued = await issuedHere(verification.sha256);
    // The same bytes, to the last one: what follows the seal is what this installation wrote there.
    return { verification: issued ? { ...verification, changedAfter: false } : verification, issued };
  } catch (error) {
    if (error instanceof DomainError) return { problem: error.message };
    throw error;
  }
}

/** A draft is for its makers alone: it was never issued. */
async function issuedHere(sha256: string): Promise<IssuedHere | null> {
  const [row] = await lookUp<IssuedHere>(
    `SELECT edition, kind, title, municipality_name AS municipality, sealed_at AS "sealedAt", seal_level AS "sealLevel", standing, addenda, last_addendum_at AS "lastAddendumAt" FROM app.issued_document_of_hash($1) WHERE kind NOT IN ('agendaDraft', 'letterDraft', 'planDraft', 'evaluation')`,
    [sha256],
  );
  return row ?? null;
}
