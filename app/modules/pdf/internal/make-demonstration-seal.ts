import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import {
  certificateFrom,
  derOf,
  exportKey,
  importKey,
  newCertificate,
  newKeys,
  newP12,
  type Issuer,
} from "./certificates";
import { fromPem, pem } from "./pem";

export interface DemonstrationSeal {
  municipalityName: string;
  /** where keys and seals are kept */
  folder: string;
  passphrase: string;
  /** the certificate authority's name, and where its certificate is put for others to trust */
  authority: string;
  authorityFile: string;
}

/** @returns the municipality's demonstration seal as PKCS #12; made, with its authority, when it isn't there yet */
export async function madeOnce(seal: DemonstrationSeal): Promise<Uint8Array> {
  const { folder, municipalityName, passphrase } = seal;
  const file = path.join(folder, `${fileNameOf(municipalityName)}.p12`);
  const kept = await contentOf(file);
  if (kept) return kept;
  const issuer = await authority(seal);
  const keys = await newKeys();
  const subject = {
    country: "DK",
    organisation: municipalityName,
    commonName: `${municipalityName} (demonstrationssegl)`,
  };
  const certificate = await newCertificate(subject, keys, issuer);
  return keep(file, await newP12(keys.privateKey, [certificate, issuer.certificate], passphrase));
}

/** Key and certificate lie in one file, so that they always belong together; the certificate lies beside it too. */
async function authority({ folder, authority: name, authorityFile }: DemonstrationSeal): Promise<Issuer> {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "demonstration-ca-key.pem");
  const both = (await contentOf(file)) ?? (await keep(file, await newAuthority(name)));
  const [key, certificate] = both.toString("utf8").split(/(?=-----BEGIN CERTIFICATE)/);
  if (!key || !certificate) throw new Error(`${file} holds no key and certificate.`);
  if (!(await contentOf(authorityFile))) await keep(authorityFile, Buffer.from(certificate));
  return { key: await importKey(fromPem(key)), certificate: certificateFrom(fromPem(certificate)) };
}

async function newAuthority(commonName: string): Promise<Buffer> {
  const keys = await newKeys();
  const subject = { country: "DK", organisation: "Sagsgang", commonName };
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
