import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import {
  certificateFrom,
  derOf,
  exportKey,
  fromPem,
  importKey,
  newCertificate,
  newKeys,
  newP12,
  pem,
  type Issuer,
} from "./internal/certificates";

/**
 * The demonstration's own certificate authority and the municipalities' demonstration seals, made once and kept in the
 * data folder. They work as real ones do and bind nobody: every certificate and every sealed document says so.
 */
export const DEMONSTRATION_PASSPHRASE = "demonstration";
export const DEMONSTRATION_AUTHORITY = "Sagsgang Demonstration CA";

export const sealFolder = (dataDir: string) => path.join(dataDir, "segl");
/** The authority's certificate: who trusts it can check the demonstration's seals with any tool. */
export const authorityFile = (dataDir: string) => path.join(sealFolder(dataDir), "demonstration-ca.pem");

/** Calls for one data folder come one after another: the authority is made once. */
const lines = new Map<string, Promise<unknown>>();

/** @returns the municipality's demonstration seal as PKCS #12, under `DEMONSTRATION_PASSPHRASE` */
export function demonstrationSeal(dataDir: string, municipalityName: string): Promise<Uint8Array> {
  const next = (lines.get(dataDir) ?? Promise.resolve())
    .catch(() => {})
    .then(() => madeOnce(dataDir, municipalityName));
  lines.set(dataDir, next);
  return next;
}

async function madeOnce(dataDir: string, municipalityName: string): Promise<Uint8Array> {
  const file = path.join(sealFolder(dataDir), `${fileNameOf(municipalityName)}.p12`);
  const kept = await contentOf(file);
  if (kept) return kept;
  const issuer = await authority(dataDir);
  const keys = await newKeys();
  const subject = {
    country: "DK",
    organisation: municipalityName,
    commonName: `${municipalityName} (demonstrationssegl)`,
  };
  const certificate = await newCertificate(subject, keys, issuer);
  return keep(file, await newP12(keys.privateKey, [certificate, issuer.certificate], DEMONSTRATION_PASSPHRASE));
}

/** Key and certificate lie in one file, so that they always belong together; the certificate lies beside it too. */
async function authority(dataDir: string): Promise<Issuer> {
  await fs.mkdir(sealFolder(dataDir), { recursive: true, mode: 0o700 });
  const file = path.join(sealFolder(dataDir), "demonstration-ca-key.pem");
  const both = (await contentOf(file)) ?? (await keep(file, await newAuthority()));
  const [key, certificate] = both.toString("utf8").split(/(?=-----BEGIN CERTIFICATE)/);
  if (!key || !certificate) throw new Error(`${file} holds no key and certificate.`);
  if (!(await contentOf(authorityFile(dataDir)))) await keep(authorityFile(dataDir), Buffer.from(certificate));
  return { key: await importKey(fromPem(key)), certificate: certificateFrom(fromPem(certificate)) };
}

async function newAuthority(): Promise<Buffer> {
  const keys = await newKeys();
  const subject = { country: "DK", organisation: "Sagsgang", commonName: DEMONSTRATION_AUTHORITY };
  const certificate = await newCertificate(subject, keys);
  return Buffer.from(pem("PRIVATE KEY", await exportKey(keys.privateKey)) + pem("CERTIFICATE", derOf(certificate)));
}

const contentOf = (file: string): Promise<Buffer | undefined> =>
  fs.readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });

/** Whole or not there, and readable by the owner alone. Of two processes the first one's content stays. */
async function keep(file: string, content: Uint8Array): Promise<Buffer> {
  const unfinished = `${file}.${randomUUID()}`;
  await fs.writeFile(unfinished, content, { mode: 0o600 });
  await fs.link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await fs.unlink(unfinished);
  return fs.readFile(file);
}

/** "Ringkøbing-Skjern Kommune" → "ringkoebing-skjern-kommune" */
const fileNameOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa")
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "kommune";
