import { HttpTimestampAuthority, PDF, type PdfArray, type PdfRef, type PdfStream } from "@libpdf/core";
import { execFile, execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, expect, it, test } from "vitest";
import { makeAndFollowUp } from "~/jobs/make-and-follow-up.server";
import { callOffDocumentStamp } from "~/modules/meetings/call-off-document-stamp.server";
import { meetingDocumentSchema } from "~/modules/pdf/meeting-document";
import { addPersonalSignature, PersonalSignatureRefused } from "~/modules/pdf/personal-signature.server";
import { requestDocument } from "~/modules/pdf/request-document.server";
import { loadSeal, seal, SealingFailed, TimeStampUnavailable, type SealRequest } from "~/modules/pdf/seal.server";
import { typeset } from "~/modules/pdf/typeset.server";
import { verdictOf } from "~/modules/pdf/verdict";
import { verifyUpload } from "~/modules/pdf/verify-upload.server";
import { knownCertificates, verifyPdf } from "~/modules/pdf/verify.server";
import { resetClock, setClock } from "~/platform/clock";
import { overrideSettings } from "~/platform/env.server";
import { fileStore } from "~/modules/files/file-store.server";
import { agendaWorld, createDraftMeeting, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { certificateAuthority, passphrase, type Issued } from "../fixtures/certificate-authority";
import { ownDatabase, type OwnDatabase } from "./database";
import { describeWithJudges, judge, minutesOf, onDisk } from "./pdf-judges";

let authority: Awaited<ReturnType<typeof certificateAuthority>>;
let own: Issued;
let unsealed: Uint8Array;
let sealFile: string;
let store: string;
let database: OwnDatabase;
const minutes = minutesOf([{ number: "1", title: "Et punkt", decision: { outcome: "Godkendt" } }]);

beforeAll(async () => {
  database = await ownDatabase();
  authority = await certificateAuthority();
  own = authority.issue("Prøvens Kommune", { key: "rsa" });
  sealFile = onDisk(own.p12, "segl.p12");
  store = fs.mkdtempSync(path.join(path.dirname(sealFile), "nss-"));
  judge("certutil", "-N", "-d", `sql:${store}`, "--empty-password");
  judge("certutil", "-A", "-d", `sql:${store}`, "-n", "rod", "-t", "CT,C,C", "-i", authority.rootFile);
  unsealed = (await typeset("minutes", minutes)).pdf;
}, 60_000);
afterEach(() => authority.down.clear());
afterAll(async () => {
  resetClock();
  await authority.stop();
  authority.remove();
  await database.drop();
});

const sealAs = (more: Partial<SealRequest> = {}, pdf = unsealed) =>
  seal(pdf, { p12: own.p12, passphrase, reason: "Forseglet af kommunen", tsaUrl: authority.tsaUrl, ...more });
const known = () => knownCertificates({ dataDir: database.dataDir, sealP12: sealFile, sealPassphrase: passphrase });
const verify = async (pdf: Uint8Array) => verifyPdf(pdf, await known());

/** Each signature's covered bytes and what stands in the gap, taken from the file without our own code. */
function signaturesIn(pdf: Uint8Array) {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString("latin1");
  return [...text.matchAll(/\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].map((found) => {
    const [a, b, c] = found.slice(1, 4).map(Number) as [number, number, number];
    const padded = Buffer.from(text.slice(a + 1, b - 1), "hex");
    return {
      isStamp: text.slice(found.index - 200, found.index).includes("ETSI.RFC3161"),
      covered: onDisk(Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, b + c)]), `${randomUUID()}.bin`),
      cms: onDisk(padded.subarray(0, 4 + padded.readUInt16BE(2)), `${randomUUID()}.der`),
      end: b + c,
    };
  });
}

const openssl = (...args: string[]) =>
  execFileSync("openssl", args, { encoding: "utf8", stdio: "pipe", timeout: 10_000 });
const chain = () => ["-CAfile", authority.rootFile, "-untrusted", authority.intermediateFile];

const later = promisify(execFile);

/**
 * poppler on every signature, openssl on every signature up to the root, openssl on every stamp, all at once. poppler's
 * "unknown issue with certificate" is the answer to -no-ocsp alone, whoever signed; whom it trusts is asked elsewhere.
 * @returns poppler's words
 */
async function judged(pdf: Uint8Array, signatures: number): Promise<string> {
  const file = onDisk(pdf);
  const found = signaturesIn(pdf);
  const asOneSees = ["-CAfile", authority.rootFile, "-purpose", "any", "-out", "/dev/null"];
  const [checked, said] = await Promise.all([
    later("qpdf", ["--check", file]),
    later("pdfsig", ["-no-ocsp", "-nssdir", `sql:${store}`, file]),
    ...found.map(async ({ isStamp, covered, cms }) => {
      if (!isStamp)
        return later("openssl", [
          ...["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", cms, "-content", covered],
          ...asOneSees,
        ]);
      const stamp = await later("openssl", ["ts", "-verify", "-in", cms, "-token_in", "-data", covered, ...chain()]);
      expect(stamp.stdout).toMatch(/OK/);
      return stamp;
    }),
  ]);
  expect(checked.stdout).toContain("No syntax or stream encoding errors");
  expect(said.stdout.match(/Signature is Valid/g), said.stdout).toHaveLength(signatures);
  expect(found.filter(({ isStamp }) => !isStamp)).toHaveLength(signatures);
  return said.stdout;
}

/** What the document security store holds. */
async function storeOf(pdf: Uint8Array) {
  const document = await PDF.load(pdf);
  const resolve = (ref: PdfRef) => document.context.registry.resolve(ref);
  const dss = document.getCatalog().getDict("DSS", resolve);
  const streams = (name: string) =>
    ((dss?.get(name, resolve) as PdfArray | undefined)?.toArray() ?? []).map((ref) =>
      (resolve(ref as PdfRef) as PdfStream).getDecodedData(),
    );
  return { certificates: streams("Certs"), ocsps: streams("OCSPs"), crls: streams("CRLs") };
}

const pem = (kind: "x509" | "crl", der: Uint8Array) =>
  openssl(kind, "-inform", "DER", "-in", onDisk(der, `${randomUUID()}.der`));

describeWithJudges("the levels", () => {
  it.each([
    ["B-B", 0, 0],
    ["B-T", 0, 0],
    ["B-LT", 1, 0],
    ["B-LTA", 1, 1],
  ] as const)("%s, asked for", async (level, stores, stamps) => {
    const sealed = await sealAs({ level });
    expect(sealed).toMatchObject({ level, note: "" });
    await judged(sealed.pdf, 1);
    const signatures = signaturesIn(sealed.pdf);
    expect(signatures.filter(({ isStamp }) => isStamp)).toHaveLength(stamps);
    expect((await storeOf(sealed.pdf)).ocsps).toHaveLength(stores);
    const { signatures: found } = await verify(sealed.pdf);
    expect(found[0]).toMatchObject({ intact: true, trusted: "configured", level: level === "B-B" ? "B-B" : "B-T" });
    if (stamps) expect(signatures.at(-1)!.end).toBe(sealed.pdf.length);
  });

  it("auto is the highest that can be had", async () => {
    const highest = await sealAs();
    expect(highest).toMatchObject({ level: "B-LTA", note: "" });
    const found = await verify(highest.pdf);
    expect(found.signatures.map(({ kind, intact }) => [kind, intact])).toEqual([
      ["signature", true],
      ["timestamp", true],
    ]);
    expect(await sealAs({ tsaUrl: undefined })).toMatchObject({ level: "B-B" });
    authority.down.add("ocsp");
    expect(await sealAs()).toMatchObject({ level: "B-T", note: expect.stringContaining("nobody answered") as string });
    await expect(sealAs({ level: "B-LT" })).rejects.toThrow(TimeStampUnavailable);
    authority.down.clear();
    const nowhere = authority.issue("Uden adresser", { use: "addressless" });
    const lower = await sealAs({ p12: nowhere.p12 });
    expect(lower).toMatchObject({ level: "B-T", note: expect.stringContaining("no place") as string });
    // A seal whose certificate names no responder is the one that poppler judges without asking anybody.
    expect(judge("pdfsig", "-nssdir", `sql:${store}`, onDisk(lower.pdf))).toContain("Certificate is Trusted");
    await expect(sealAs({ p12: nowhere.p12, level: "B-LT" })).rejects.toThrow(/SEAL_LEVEL/);
  });

  it("finds the certificates above at the addresses that certificates name", async () => {
    const alone = onDisk(own.p12, "alene.p12");
    openssl(
      "pkcs12",
      "-export",
      "-inkey",
      own.key,
      "-in",
      own.certificate,
      "-passout",
      `pass:${passphrase}`,
      "-out",
      alone,
    );
    const before = authority.asked.issuers;
    expect(await sealAs({ p12: fs.readFileSync(alone) })).toMatchObject({ level: "B-LTA" });
    expect(authority.asked.issuers).toBeGreaterThan(before);
  });
});

describeWithJudges("what seals nothing", () => {
  it("a seal that its issuer has revoked, whatever the level, and nobody is asked for a stamp", async () => {
    const revoked = authority.issue("Spærret");
    authority.revoke(revoked);
    const stamps = authority.asked.tsa;
    for (const level of ["auto", "B-LT"] as const) {
      const failing = sealAs({ p12: revoked.p12, level });
      await expect(failing).rejects.toThrow(SealingFailed);
      await expect(failing).rejects.toThrow(/spærret af udstederen/);
    }
    expect(authority.asked.tsa).toBe(stamps);
  });

  it.each([
    ["run out", { from: new Date("2024-01-01"), to: new Date("2025-01-01") }, /udløb den 1\. januar 2025/, /udløbet/],
    [
      "not begun",
      { from: new Date("2097-01-01"), to: new Date("2098-01-01") },
      /først fra den 1\. januar 2097/,
      /ikke gælder endnu/,
    ],
  ])("one that has %s", async (_what, times, atStart, atSealing) => {
    const { p12 } = authority.issue("Tid", times);
    const settings = { municipalityName: "A", dataDir: database.dataDir, sealPassphrase: passphrase };
    await expect(loadSeal({ ...settings, sealP12: onDisk(p12, "tid.p12") })).rejects.toThrow(atStart);
    await expect(sealAs({ p12 })).rejects.toThrow(atSealing);
  });

  it("one that may not sign", async () => {
    const { p12 } = authority.issue("Kryptering", { use: "encipherment" });
    await expect(sealAs({ p12 })).rejects.toThrow(/ikke må bruges til at underskrive/);
  });
});

describeWithJudges("personal signatures", () => {
  const sign = (pdf: Uint8Array, name: string, p12: Uint8Array, word = passphrase) =>
    addPersonalSignature(pdf, { p12, passphrase: word, reason: "Godkendt", name, at: new Date() });

  it("come one after another before the seal, and all are valid and named", async () => {
    overrideSettings({ tsaUrl: authority.tsaUrl, sealLevel: "auto" });
    const [karen, bo] = [authority.issue("Karen Vestergaard"), authority.issue("Bo Ågård")];
    const first = await sign(unsealed, "Karen Vestergaard", karen.p12);
    expect(first).toMatchObject({ subject: "Karen Vestergaard", issuer: "Prøvens mellemled", level: "B-T" });
    authority.down.add("tsa");
    const second = await sign(first.pdf, "Bo Ågård", bo.p12);
    expect(second).toMatchObject({ subject: "Bo Ågård", level: "B-B" });
    authority.down.clear();
    const sealed = await sealAs({}, second.pdf);
    expect(Buffer.from(sealed.pdf).subarray(0, second.pdf.length).equals(second.pdf)).toBe(true);
    const said = await judged(sealed.pdf, 3);
    for (const field of ["Underskrift Karen Vestergaard", "Underskrift Bo Ågård", "Segl"])
      expect(said).toContain(`Signature Field Name: ${field}\n`);
    expect(await verify(sealed.pdf)).toMatchObject({
      signatures: [
        { signedBy: "Karen Vestergaard", trusted: "unknown", intact: true },
        { signedBy: "Bo Ågård", trusted: "unknown", intact: true },
        { signedBy: "Prøvens Kommune", trusted: "configured", intact: true },
        { kind: "timestamp", intact: true },
      ],
    });
  });

  it("don't wait for an authority that is silent longer than a form's transaction lasts", async () => {
    const silent = net.createServer();
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    overrideSettings({ tsaUrl: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, sealLevel: "auto" });
    const begun = Date.now();
    expect(await sign(unsealed, "Karen", authority.issue("Karen").p12)).toMatchObject({ level: "B-B" });
    expect(Date.now() - begun).toBeLessThan(9_000);
    silent.close();
  }, 30_000);

  it("are refused in plain words, and nothing is signed", async () => {
    const past = { from: new Date("2024-01-01"), to: new Date("2025-01-01") };
    const future = { from: new Date("2097-01-01"), to: new Date("2098-01-01") };
    const keyless = onDisk(own.p12, "uden.p12");
    openssl("pkcs12", "-export", "-nokeys", "-in", own.certificate, "-passout", `pass:${passphrase}`, "-out", keyless);
    const refused: [Uint8Array, string, RegExp][] = [
      [own.p12, "forkert", /Adgangskoden passer ikke/],
      [Buffer.from("hej"), passphrase, /ikke en certifikatfil/],
      [fs.readFileSync(own.certificate), passphrase, /ikke en certifikatfil/],
      [fs.readFileSync(keyless), passphrase, /mangler den private nøgle/],
      [authority.issue("Gammel", past).p12, passphrase, /udløbet/],
      [authority.issue("Ny", future).p12, passphrase, /gælder ikke endnu/],
      [authority.issue("Kryptering", { use: "encipherment" }).p12, passphrase, /må ikke bruges til at underskrive/],
    ];
    for (const [p12, word, message] of refused) {
      const failing = sign(unsealed, "Karen", p12, word);
      await expect(failing).rejects.toThrow(PersonalSignatureRefused);
      await expect(failing).rejects.toThrow(message);
    }
  });
});

describeWithJudges("what comes after the seal", () => {
  it("is a change, although a stranger had it time-stamped by the same authority", async () => {
    const { pdf } = await sealAs({ level: "B-B" });
    const document = await PDF.load(pdf);
    document.getPage(0)!.drawText("Afslag", { x: 100, y: 100 });
    const changed = await PDF.load(await document.save({ incremental: true }));
    const { bytes } = await changed.addTimestamp({ timestampAuthority: new HttpTimestampAuthority(authority.tsaUrl) });
    const found = await verify(bytes);
    expect(found.signatures).toMatchObject([
      { intact: true, trusted: "configured", coversWholeDocument: false },
      { kind: "timestamp", intact: true, coversWholeDocument: true },
    ]);
    expect(found.changedAfter).toBe(true);
  });

  it("is a change, when one byte of the stamp or of the store differs, or one is added", async () => {
    const { pdf } = await sealAs();
    const end = signaturesIn(pdf)[0]!.end;
    for (const at of [end + 200, pdf.length - 20]) {
      const tampered = Buffer.from(pdf);
      tampered[at]! ^= 1;
      expect(await verify(tampered), `byte ${at}`).toMatchObject({ changedAfter: true });
    }
    expect(await verify(Buffer.concat([pdf, Buffer.from("\n")]))).toMatchObject({ changedAfter: true });
  });
});

describeWithJudges("a document whose time-stamp doesn't come", () => {
  let world: AgendaWorld;
  let meetingId: string;
  let start: Date;
  beforeAll(async () => {
    setClock((start = new Date()));
    overrideSettings({ sealP12: sealFile, sealPassphrase: passphrase, tsaUrl: authority.tsaUrl, sealLevel: "auto" });
    world = await agendaWorld();
    meetingId = await createDraftMeeting(world);
  });

  const ordered = () =>
    as(world.secretary, (unit) =>
      requestDocument(unit, {
        kind: "agenda",
        edition: "members",
        subject: `meeting:${meetingId}`,
        title: "Dagsorden",
        recipe: { name: "typeset", template: "minutes", data: meetingDocumentSchema.parse(minutes) },
      }),
    );
  const make = (documentId: string) => makeAndFollowUp({ municipalityId: world.secretary.municipalityId, documentId });
  const rowOf = (id: string) => as(world.secretary, ({ tx }) => tx.issuedDocument.findUniqueOrThrow({ where: { id } }));
  const callOff = (documentId: string, who = world.secretary) =>
    as(who, (unit) => callOffDocumentStamp(unit, { meetingId, documentId }));

  test("waits with growing pauses and says so, is sealed once when it comes, and /kontrol knows it", async () => {
    const id = await ordered();
    authority.down.add("tsa");
    const pauses: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      await make(id);
      const { state, problem, sealRetryAt, fileSha256 } = await rowOf(id);
      expect([state, fileSha256], problem ?? "").toEqual(["waiting", null]);
      expect(problem).toMatch(/^Tidsstemplingstjenesten svarer ikke\. Vi prøver igen kl\. \d\d\.\d\d\.$/);
      pauses.push((sealRetryAt!.getTime() - start.getTime()) / 1000);
    }
    expect(pauses).toEqual([30, 60, 120, 300, 600, 600]);
    const jobs = await database.query<{ pause: number }>(
      "postgres",
      "SELECT round(extract(epoch FROM start_after - created_on))::int AS pause FROM jobs.job WHERE name = 'typeset' AND data->>'documentId' = $1 ORDER BY 1",
      [id],
    );
    expect(jobs.map(({ pause }) => pause)).toEqual([0, 30, 60, 120, 300, 600, 600]);

    authority.down.clear();
    await Promise.all([make(id), make(id)]);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "ready", problem: null, sealRetryAt: null, sealLevel: "B-LTA" });
    const stamps = authority.asked.tsa;
    await make(id);
    expect([(await rowOf(id)).fileSha256, authority.asked.tsa]).toEqual([row.fileSha256, stamps]);

    const pdf = await fileStore().read(row.municipalityId, row.fileSha256!);
    await judged(pdf, 1);
    const body = new FormData();
    body.append("fil", new File([new Uint8Array(pdf)], "fil.pdf", { type: "application/pdf" }));
    const [file] = await verifyUpload(new Request("http://127.0.0.1/kontrol", { method: "POST", body }), "127.0.0.1");
    expect(file!.outcome).toMatchObject({ verification: { changedAfter: false }, issued: { sealLevel: "B-LTA" } });
    expect(verdictOf(file!.outcome)).toMatchObject({ kind: "good", title: "Ægte og uændret" });
  });

  test("is sealed without one when the secretary calls it off, who alone may", async () => {
    const id = await ordered();
    await expect(callOff(id)).rejects.toThrow(/venter ikke længere/);
    authority.down.add("tsa");
    await make(id);
    await expect(callOff(id, world.chair)).rejects.toThrow(/Kun udvalgets sekretær/);
    await callOff(id);
    await expect(callOff(id)).rejects.toThrow(/venter ikke længere/);
    expect(await rowOf(id)).toMatchObject({ problem: null, sealRetryAt: null });
    await make(id);
    authority.down.clear();
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "ready", sealLevel: "B-B" });
    await judged(await fileStore().read(row.municipalityId, row.fileSha256!), 1);
  });
});

describeWithJudges("years later", () => {
  it("everything that shows that the seal was good lies in the file, when nobody answers any more", async () => {
    const { pdf } = await sealAs({ level: "B-LTA" });
    await authority.stop();
    await judged(pdf, 1);
    const { certificates, ocsps, crls } = await storeOf(pdf);
    const digests = (parts: Uint8Array[]) =>
      new Set(parts.map((part) => createHash("sha256").update(part).digest("hex")));
    expect([digests(certificates).size, ocsps.length, digests(crls).size]).toEqual([5, 1, 2]); // seal, stamp, responder, intermediate, root
    const response = onDisk(ocsps[0]!, "svar.der");
    const trust = ["-CAfile", authority.rootFile, "-verify_other", authority.intermediateFile];
    const answer = openssl(
      "ocsp",
      "-respin",
      response,
      "-issuer",
      authority.intermediateFile,
      "-cert",
      own.certificate,
      ...trust,
    );
    expect(answer).toMatch(/: good/);
    const lists = onDisk(Buffer.from(crls.map((crl) => pem("crl", crl)).join("")), "lister.pem");
    for (const der of certificates.slice(0, -1)) {
      const certificate = onDisk(Buffer.from(pem("x509", der)), "et.pem");
      expect(openssl("verify", "-crl_check_all", ...chain(), "-CRLfile", lists, certificate)).toMatch(/OK/);
    }
  });
});
