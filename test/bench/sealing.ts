import { P12Signer, PDF } from "@libpdf/core";
import { execFileSync } from "node:child_process";
import { createPrivateKey, createSign, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PDFDocument } from "pdf-lib";
import { stopAssembly, warmUpAssembly } from "~/modules/pdf/assemble.server";
import { loadSeal, seal } from "~/modules/pdf/seal.server";

export interface SealingBench {
  /** Milliseconds, the middle ones: from the bytes to the sealed bytes, our worker warm. */
  ours: number;
  /** The signing library in this process, its key opened once as ours is: document opened, signed, nothing else. */
  library: number;
  /** The same bytes hashed and the digest signed, once, by Node itself. */
  hashing: number;
  /** Of the middles. The goal is at most 1.3. */
  ratio: number;
  megabytes: number;
}

/** A document of so many bytes: pages with a picture each, which nothing can compress. */
async function documentOf(bytes: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const pages = 40;
  const each = Math.round(bytes / pages);
  for (let page = 0; page < pages; page += 1) {
    const { context } = document;
    const stream = context.stream(randomBytes(each), {
      Type: "XObject",
      Subtype: "Image",
      Width: 1,
      Height: each,
      BitsPerComponent: 8,
      ColorSpace: "DeviceGray",
    });
    const added = document.addPage();
    added.node.newXObject("Billede", context.register(stream));
    added.drawText(`Side ${page + 1}`);
  }
  return document.save({ useObjectStreams: false });
}

async function clocked<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** In turns, so that a busy machine slows all three. poppler must find both files valid first. */
export async function benchSealing(runs = 41): Promise<SealingBench> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-bench-segl-"));
  try {
    const own = await loadSeal({ municipalityName: "Målingens Kommune", dataDir: folder });
    const pdf = await documentOf(10_000_000);
    const key = createPrivateKey(
      execFileSync("openssl", ["pkcs12", "-nocerts", "-nodes", "-passin", `pass:${own.passphrase}`], {
        input: own.p12,
      }),
    );
    const ours = async () => (await seal(pdf, { ...own, reason: "Forseglet af kommunen", level: "B-B" })).pdf;
    const signer = await P12Signer.create(own.p12, own.passphrase);
    const library = async () =>
      (await (await PDF.load(pdf)).sign({ signer, reason: "Forseglet af kommunen", level: "B-B" })).bytes;
    const hashing = () => createSign("sha256").update(pdf).sign(key);

    warmUpAssembly();
    for (const sealed of [await ours(), await library()]) {
      const file = path.join(folder, "forseglet.pdf");
      fs.writeFileSync(file, sealed);
      const said = execFileSync("pdfsig", ["-nocert", file], { encoding: "utf8" });
      if (!said.includes("Signature is Valid") || !said.includes("Total document signed"))
        throw new Error(`That is no valid seal:\n${said}`);
    }
    const [our, their, bare]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < runs; run += 1) {
      our.push((await clocked(ours))[1]);
      their.push((await clocked(library))[1]);
      bare.push((await clocked(hashing))[1]);
    }
    const [a, b, c] = [middle(our), middle(their), middle(bare)];
    return { ours: a, library: b, hashing: c, ratio: a / b, megabytes: pdf.length / 1e6 };
  } finally {
    stopAssembly();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
