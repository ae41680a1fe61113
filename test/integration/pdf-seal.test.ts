import { PDF } from "@libpdf/core";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { joinSignaturePage, stopAssembly } from "~/modules/pdf/assemble.server";
import { authorityFile } from "~/modules/pdf/demonstration-seal.server";
import { loadSeal, seal, TimeStampUnavailable, type Seal } from "~/modules/pdf/seal.server";
import { stopTypesetting, typeset } from "~/modules/pdf/typeset.server";
import { knownCertificates, verifyPdf } from "~/modules/pdf/verify.server";
import {
  dataDir,
  describeWithJudges,
  fixture,
  judge,
  minutesOf,
  municipality,
  onDisk,
  textOf,
  workInKeptFolder,
} from "./pdf-judges";

workInKeptFolder();

/** Two installations: ours, and a stranger's whose certificates bear the same names. */
const strangerDir = path.join(dataDir, "fremmed");
let ours: Seal;
let strangers: Seal;
let unsealed: Uint8Array;
let sealed: Uint8Array;

const trusted = () => knownCertificates({ dataDir });
const verify = async (pdf: Uint8Array) => verifyPdf(pdf, await trusted());

beforeAll(async () => {
  ours = await loadSeal({ municipalityName: municipality.name, dataDir });
  strangers = await loadSeal({ municipalityName: municipality.name, dataDir: strangerDir });
  unsealed = (
    await typeset("minutes", minutesOf([{ number: "1", title: "Et punkt", decision: { outcome: "Godkendt" } }]))
  ).pdf;
  sealed = (await seal(unsealed, { ...ours, reason: "Forseglet af kommunen", location: "Skjern" })).pdf;
}, 120_000);
afterAll(() => {
  stopTypesetting();
  stopAssembly();
});

/** The signed bytes and the signature itself, taken from the file without our own code. */
function signatureOf(pdf: Uint8Array): { content: string; cms: string } {
  const bytes = Buffer.from(pdf);
  const [, a, b, c] = /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)/.exec(bytes.toString("latin1"))!.map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const hex = bytes.toString("latin1", a + 1, b - 1).replace(/(00)+$/, "");
  return {
    content: onDisk(Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, b + c)]), "signed.bin"),
    cms: onDisk(Buffer.from(hex.length % 2 ? `${hex}0` : hex, "hex"), "signature.der"),
  };
}

/** A database in which poppler finds the demonstration's authority trusted. */
function trustStore(): string {
  const folder = fs.mkdtempSync(path.join(path.dirname(onDisk(Buffer.alloc(0))), "nss-"));
  judge("certutil", "-N", "-d", `sql:${folder}`, "--empty-password");
  judge("certutil", "-A", "-d", `sql:${folder}`, "-n", "demonstration", "-t", "CT,C,C", "-i", authorityFile(dataDir));
  return folder;
}

const cmsVerify = (pdf: Uint8Array) => {
  const { content, cms } = signatureOf(pdf);
  const given = [
    "-inform",
    "DER",
    "-in",
    cms,
    "-content",
    content,
    "-CAfile",
    authorityFile(dataDir),
    "-out",
    "/dev/null",
  ];
  execFileSync("openssl", ["cms", "-verify", "-cades", "-binary", ...given], { stdio: "pipe" });
};

describeWithJudges("the municipality's seal", () => {
  it("is valid, trusted and on the whole file, as poppler and openssl see it", () => {
    const file = onDisk(sealed);
    expect(judge("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
    const found = judge("pdfsig", "-nssdir", trustStore(), file);
    expect(found).toContain("Signature is Valid");
    expect(found).toContain("Certificate is Trusted");
    expect(found).toContain("Total document signed");
    expect(found).toContain("ETSI.CAdES.detached");
    expect(found).toContain("(demonstrationssegl)");
    cmsVerify(sealed); // with the signer's certificate among what is signed, or openssl says no
    expect(() => cmsVerify(Buffer.from(sealed).fill("X", 200, 201))).toThrow();
  });

  it("leaves text, tags and archival claim, and has its own place in the structure", () => {
    expect(textOf(sealed)).toBe(textOf(unsealed));
    const file = onDisk(sealed);
    expect(judge("pdfinfo", file)).toMatch(/Tagged:\s+yes/);
    expect(judge("pdfinfo", "-meta", file)).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(judge("pdfinfo", "-struct", file)).toContain("Form");
  });

  it("is one and the same from start to start, and another for another municipality", async () => {
    const again = await loadSeal({ municipalityName: municipality.name, dataDir });
    expect(Buffer.from(again.p12).equals(Buffer.from(ours.p12))).toBe(true);
    const other = await loadSeal({ municipalityName: "Hillerød Kommune", dataDir });
    expect(other.holder).toBe("Hillerød Kommune (demonstrationssegl)");
    expect(ours).toMatchObject({ demonstration: true, issuer: "Sagsgang Demonstration CA" });
  });

  it("may be the municipality's own, and says what is wrong with it", async () => {
    const file = onDisk(ours.p12, "eget.p12");
    const own = { municipalityName: municipality.name, dataDir, sealP12: file };
    expect(await loadSeal({ ...own, sealPassphrase: ours.passphrase })).toMatchObject({
      demonstration: false,
      holder: ours.holder,
    });
    await expect(loadSeal({ ...own, sealPassphrase: "forkert" })).rejects.toThrow(/kan ikke åbnes.*SEAL_P12/);
    await expect(loadSeal({ ...own, sealP12: "/findes/ikke.p12" })).rejects.toThrow(/kan ikke læses/);
    const { configured } = await knownCertificates({
      dataDir: strangerDir,
      sealP12: file,
      sealPassphrase: ours.passphrase,
    });
    const found = await verifyPdf(sealed, { demonstration: null, configured });
    expect(found.signatures[0]).toMatchObject({ trusted: "configured", intact: true });
  });
});

describeWithJudges("a seal with a time-stamp", () => {
  let authority: Server;
  let address: string;
  beforeAll(async () => {
    const folder = path.dirname(onDisk(Buffer.alloc(0), "tsa.txt"));
    const at = (name: string) => path.join(folder, name);
    fs.writeFileSync(
      at("tsa.cnf"),
      `[req]\ndistinguished_name=dn\n[dn]\n[ext]\nextendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n[tsa]\ndefault_tsa=t\n[t]\nserial=${at("serial")}\ndefault_policy=1.2.3.4\ndigests=sha256\nsigner_digest=sha256\ness_cert_id_alg=sha256\n`,
    );
    fs.writeFileSync(at("serial"), "01");
    const request = [
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-subj",
      "/CN=Prøvens tidsstempel",
      "-days",
      "30",
      "-config",
      at("tsa.cnf"),
      "-extensions",
      "ext",
    ];
    judge("openssl", "req", "-x509", ...request, "-keyout", at("tsa.key"), "-out", at("tsa.pem"));
    authority = createServer((question, reply) => {
      const chunks: Buffer[] = [];
      question.on("data", (chunk: Buffer) => chunks.push(chunk));
      question.on("end", () => {
        fs.writeFileSync(at("question.tsq"), Buffer.concat(chunks));
        judge(
          "openssl",
          "ts",
          "-reply",
          "-config",
          at("tsa.cnf"),
          "-queryfile",
          at("question.tsq"),
          "-signer",
          at("tsa.pem"),
          "-inkey",
          at("tsa.key"),
          "-out",
          at("reply.tsr"),
        );
        reply.setHeader("content-type", "application/timestamp-reply").end(fs.readFileSync(at("reply.tsr")));
      });
    });
    await new Promise<void>((listening) => void authority.listen(0, "127.0.0.1", listening));
    address = `http://127.0.0.1:${(authority.address() as AddressInfo).port}`;
  }, 60_000);
  afterAll(() => void authority.close());

  it("is PAdES B-T, and the stamp is checked", async () => {
    const { pdf, at } = await seal(unsealed, { ...ours, reason: "Forseglet", tsaUrl: address });
    expect(judge("pdfsig", onDisk(pdf))).toContain("Signature is Valid");
    const [signature] = (await verify(pdf)).signatures;
    expect(signature).toMatchObject({ level: "B-T", intact: true, trusted: "demonstration" });
    expect(Math.abs(signature!.timestamp!.getTime() - at.getTime())).toBeLessThan(120_000);
  }, 60_000);

  it("fails in plain words when the authority does not answer", async () => {
    const failing = seal(unsealed, { ...ours, reason: "Forseglet", tsaUrl: "http://127.0.0.1:4109" });
    await expect(failing).rejects.toThrow(TimeStampUnavailable);
    await expect(failing).rejects.toThrow("Tidsstemplingstjenesten svarer ikke.");
  }, 60_000);
});

describeWithJudges("what verification finds", () => {
  const wholeAndKnown = {
    intact: true,
    trusted: "demonstration",
    level: "B-B",
    coversWholeDocument: true,
    organisation: municipality.name,
  };

  it("an unchanged, sealed file", async () => {
    const found = await verify(sealed);
    expect(found).toMatchObject({ changedAfter: false, signatures: [wholeAndKnown] });
    expect(found.sha256).toBe(createHash("sha256").update(sealed).digest("hex"));
  });

  it("a flipped byte, wherever it is", async () => {
    const gap = Buffer.from(sealed).indexOf("/Contents <");
    for (const at of [20, 5000, gap - 40, gap + 400, sealed.length - 3]) {
      const tampered = Buffer.from(sealed);
      tampered[at]! ^= 1;
      const { changedAfter, signatures } = await verify(tampered);
      expect(changedAfter || signatures.length === 0, `byte ${at}`).toBe(true);
    }
  });

  it("bytes appended, as a comment and as an update that changes the content", async () => {
    const comment = Buffer.concat([sealed, Buffer.from("\n% tilføjet\n")]);
    expect(await verify(comment)).toMatchObject({
      changedAfter: true,
      signatures: [{ intact: true, coversWholeDocument: false }],
    });
    const document = await PDF.load(sealed);
    document.getPage(0)!.drawText("Afslag", { x: 100, y: 100 });
    const updated = await document.save({ incremental: true });
    expect(Buffer.from(updated).subarray(0, sealed.length).equals(Buffer.from(sealed))).toBe(true);
    expect(judge("pdftotext", onDisk(updated), "-")).toContain("Afslag");
    expect((await verify(updated)).changedAfter).toBe(true);
  });

  it("a signature replaced by a stranger's of the same name", async () => {
    const { pdf } = await seal(unsealed, { ...strangers, reason: "Forseglet" });
    expect(await verify(pdf)).toMatchObject({
      signatures: [{ intact: true, trusted: "unknown", signedBy: ours.holder }],
    });
    const swapped = Buffer.from(sealed);
    const theirs = Buffer.from(pdf);
    const from = (bytes: Buffer) => bytes.indexOf("/Contents <") + 11;
    theirs.copy(swapped, from(swapped), from(theirs), from(theirs) + 8000);
    expect(await verify(swapped)).toMatchObject({ changedAfter: true, signatures: [{ intact: false }] });
  });

  it("a sealed file that a stranger changed and signed himself", async () => {
    const document = await PDF.load(sealed);
    document.getPage(0)!.drawText("Afslag", { x: 100, y: 100 });
    const { pdf } = await seal(await document.save({ incremental: true }), { ...strangers, reason: "Forseglet" });
    const found = await verify(pdf);
    expect(found.signatures.map(({ trusted }) => trusted)).toEqual(["demonstration", "unknown"]);
    expect(found.signatures[1]).toMatchObject({ intact: true, coversWholeDocument: true });
    expect(found.changedAfter).toBe(true);
  });

  it("two seals of ours, the first of which covers the file as it was", async () => {
    const other = await loadSeal({ municipalityName: "Hillerød Kommune", dataDir });
    const { pdf } = await seal(sealed, { ...other, reason: "Medunderskrift" });
    const found = await verify(pdf);
    expect(found.changedAfter).toBe(false);
    expect(found.signatures.map(({ coversWholeDocument, intact }) => [coversWholeDocument, intact])).toEqual([
      [false, true],
      [true, true],
    ]);
    expect(judge("pdfsig", onDisk(pdf)).match(/Signature is Valid/g)).toHaveLength(2);
  });

  it("ranges that leave something uncovered", async () => {
    const bytes = Buffer.from(sealed);
    const text = bytes.toString("latin1");
    const [whole, a, b, c] = /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(text)!;
    const pretend = (range: string) => Buffer.from(text.replace(whole, range.padEnd(whole.length)), "latin1");
    for (const range of [
      `/ByteRange [0 ${Number(a) - 9} ${b} ${c}]`,
      `/ByteRange [0 ${a} ${Number(b) + 9} ${Number(c) - 9}]`,
      `/ByteRange [9 ${a} ${b} ${c}]`,
      `/ByteRange [0 ${a} ${b} 99999999]`,
      "/ByteRange []",
      "/ByteRange 7 0 R",
    ]) {
      const found = await verify(pretend(range));
      expect(found.changedAfter, range).toBe(true);
      expect(
        found.signatures.every(({ intact }) => !intact),
        range,
      ).toBe(true);
    }
  });

  it("nothing, in what is no signed PDF, and no harm from what is no PDF", async () => {
    expect(await verify(unsealed)).toMatchObject({ signatures: [], changedAfter: false });
    await expect(verify(Buffer.from("hej"))).rejects.toThrow("Filen er ikke en PDF");
    const junk = [
      Buffer.from("%PDF-1.7 /ByteRange [0 5 10 4] <aa>"),
      Buffer.from(`%PDF-1.7 ${"/ByteRange [0 1 2 3] ".repeat(2000)}`),
      Buffer.from(sealed).subarray(0, sealed.length >> 1),
    ];
    for (const bytes of junk) expect((await verify(bytes)).signatures.some(({ intact }) => intact)).toBe(false);
  });
});

describeWithJudges("the whole way", () => {
  it("body, signature page, seal: the body is found again in the file by its hash", async () => {
    const body = await typeset("minutes", fixture("minutes"));
    const sha256 = createHash("sha256").update(body.pdf).digest("hex");
    const page = await typeset("signature-page", {
      kind: "signature-page",
      edition: "members",
      demonstration: true,
      issued: "2022-08-22",
      municipality,
      meeting: { committee: "Beskæftigelsesudvalget", date: "2022-08-18" },
      body: { sha256, pages: body.pages },
      signatures: [
        { name: "Karen Vestergaard", role: "Formand", state: "signed", at: "19-08-2022 kl. 08.10", code: "5fd5" },
      ],
      seal: { by: municipality.name, demonstration: true },
      verifyAt: "http://127.0.0.1:3000/kontrol",
    });
    const { pdf } = await seal(await joinSignaturePage(body.pdf, page.pdf), { ...ours, reason: "Forseglet" });
    const file = onDisk(pdf);
    expect(judge("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
    expect(judge("pdfsig", "-nssdir", trustStore(), file)).toContain("Certificate is Trusted");
    cmsVerify(pdf);
    expect(textOf(pdf).replace(/\s/g, "")).toContain(sha256);
    expect(await verify(pdf)).toMatchObject({ changedAfter: false, signatures: [wholeOfOurs] });
  }, 60_000);
  const wholeOfOurs = { intact: true, trusted: "demonstration", coversWholeDocument: true };
});
