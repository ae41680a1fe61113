import { randomBytes, randomUUID } from "node:crypto";
import fs from "node:fs";
import type http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileStore } from "~/modules/files/file-store.server";
import { readUpload } from "~/modules/files/read-upload.server";
import { receiveUpload } from "~/modules/files/receive-upload.server";
import { refusalReason } from "~/modules/files/refusal";
import { registerUpload } from "~/modules/files/register-upload.server";
import { readStoredFile } from "~/modules/files/read-stored-file.server";
import { sweepOrphans } from "~/modules/files/sweep-orphans.server";
import { DomainError } from "~/platform/errors";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { png } from "../fixtures/files/images";
import { docx } from "../fixtures/files/office-documents";
import { type OwnDatabase, ownDatabase } from "./database";

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
  const insert = "INSERT INTO municipality (id, slug, name) VALUES ($1, 'prove', 'Prøve Kommune')";
  await database.query("postgres", insert, [municipalityId]);
});
afterAll(() => database.drop());

const municipalityId = randomUUID();
const actor = { municipalityId, userId: null };
const left = () => {
  const folder = path.join(database.dataDir, "files", "incoming");
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
};

function post(form: FormData): Request {
  return new Request("http://localhost/", { method: "POST", body: form });
}

function form(entries: [name: string, value: string | [bytes: Uint8Array, fileName: string]][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) {
    if (typeof value === "string") data.append(name, value);
    else data.append(name, new File([Buffer.from(value[0])], value[1]));
  }
  return data;
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail("nothing was wrong"),
    (error: unknown) => error as DomainError,
  );

describe("a form with files", () => {
  it("comes as fields and temporary files, Danish names and all", async () => {
    const bytes = randomBytes(300_000);
    const upload = await readUpload(
      post(
        form([
          ["titel", "A\u030Arsberetning"],
          ["bilag", [bytes, "Økonomi på ældreområdet.pdf"]],
          ["emne", "1"],
          ["emne", "2"],
        ]),
      ),
    );
    expect(upload.fields).toEqual({ titel: "Årsberetning", emne: ["1", "2"] });
    expect(upload.files).toMatchObject([
      { field: "bilag", fileName: "Økonomi på ældreområdet.pdf", size: 300_000, problem: null },
    ]);
    expect(fs.readFileSync(upload.files[0]!.path)).toEqual(bytes);
    await upload.discard();
    expect(left()).toEqual([]);
  });

  it("may have an empty file field, and a field of any name", async () => {
    const upload = await readUpload(
      post(
        form([
          ["bilag", [new Uint8Array(), ""]],
          ["__proto__", "x"],
        ]),
      ),
    );
    expect(upload.files).toEqual([]);
    expect(Object.entries(upload.fields)).toEqual([["__proto__", "x"]]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("keeps the rest when one file is too large, and says which field it is", async () => {
    const upload = await readUpload(
      post(
        form([
          ["bilag", [randomBytes(2_000), "stor.pdf"]],
          ["titel", "Skrevet længe på"],
          ["andet", [randomBytes(10), "lille.pdf"]],
        ]),
      ),
      { maxBytes: 1_000 },
    );
    expect(upload.fields).toEqual({ titel: "Skrevet længe på" });
    const [large, small] = upload.files;
    expect(refusalReason(large!.problem)).toBe("tooLarge");
    expect(large!.problem).toMatchObject({ code: "rule_broken", field: "bilag" });
    expect(fs.existsSync(large!.path)).toBe(false);
    expect(small).toMatchObject({ size: 10, problem: null });
    await upload.discard();
    expect(left()).toEqual([]);
  });

  it("takes a file of exactly the limit", async () => {
    const upload = await readUpload(post(form([["bilag", [randomBytes(1_000), "a.pdf"]]])), { maxBytes: 1_000 });
    expect(upload.files[0]!.problem).toBeNull();
    await upload.discard();
  });

  it("refuses too many files, too long a text, another kind of body, a form that is cut off", async () => {
    const many = form(Array.from({ length: 3 }, (_, index) => ["bilag", [new Uint8Array(5), `${index}.pdf`]]));
    expect((await failure(readUpload(post(many), { maxFiles: 2 }))).message).toBe("Læg højst 2 filer op ad gangen.");
    const long = await failure(readUpload(post(form([["tekst", "x".repeat(1_100_000)]]))));
    expect(long).toMatchObject({ code: "rule_broken", field: "tekst" });
    const json = new Request("http://localhost/", {
      method: "POST",
      body: "{}",
      headers: { "Content-Type": "application/json" },
    });
    expect((await failure(readUpload(json))).message).toContain("kom ikke helt frem");
    const whole = post(form([["bilag", [randomBytes(5_000), "a.pdf"]]]));
    const cut = new Request("http://localhost/", {
      method: "POST",
      headers: { "Content-Type": whole.headers.get("content-type")! },
      body: (await whole.arrayBuffer()).slice(0, 3_000),
    });
    expect((await failure(readUpload(cut))).message).toContain("kom ikke helt frem");
    expect(left()).toEqual([]);
  });

  it("stops reading a sender who doesn't stop, and says so", async () => {
    let sent = 0;
    const boundary = "grænse";
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) =>
        controller.enqueue(
          Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="bilag"; filename="a.pdf"\r\n\r\n`),
        ),
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const request = new Request("http://localhost/", {
      method: "POST",
      headers: { "Content-Type": `multipart/form-data; boundary=${encodeURIComponent(boundary)}` },
      body: endless,
      duplex: "half",
    } as RequestInit);
    const error = await failure(readUpload(request, { maxBytes: 100_000, maxFiles: 1 }));
    expect(error).toBeInstanceOf(DomainError);
    expect(sent).toBeLessThan(2_000_000);
    expect(left()).toEqual([]);
  });

  it("leaves nothing when the sender goes away in the middle", async () => {
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        controller.enqueue(
          Buffer.from('--x\r\nContent-Disposition: form-data; name="b"; filename="a.pdf"\r\n\r\nhalvt'),
        );
        await setTimeout(50);
        controller.error(new Error("connection lost"));
      },
    });
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    const request = new Request("http://localhost/", { method: "POST", headers, body, duplex: "half" } as RequestInit);
    expect((await failure(readUpload(request))).message).toContain("kom ikke helt frem");
    expect(left()).toEqual([]);
  });

  it("takes little memory, however large the file", async () => {
    const piece = new Uint8Array(1024 * 1024);
    let pieces = 0;
    const body = Readable.toWeb(
      Readable.from(
        (function* () {
          yield Buffer.from('--x\r\nContent-Disposition: form-data; name="b"; filename="a.pdf"\r\n\r\n');
          while (pieces++ < 300) yield piece;
          yield Buffer.from("\r\n--x--\r\n");
        })(),
      ),
    ) as ReadableStream;
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    const request = new Request("http://localhost/", { method: "POST", headers, body, duplex: "half" } as RequestInit);
    const before = process.memoryUsage().rss;
    const upload = await readUpload(request, { maxBytes: 400 * 1024 * 1024 });
    expect(upload.files[0]!.size).toBe(300 * 1024 * 1024);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
    await upload.discard();
  });
});

describe("through the server as it runs", () => {
  it("a file over the limit gets its answer, not a broken connection", async () => {
    const build = {
      routes: {
        root: {
          id: "root",
          path: "upload",
          module: {
            action: async ({ request }: { request: Request }) => {
              const upload = await readUpload(request, { maxBytes: 100_000 });
              await upload.discard();
              return Response.json(upload.files[0]?.problem?.message ?? "taken");
            },
          },
        },
      },
      entry: { module: {} },
      assets: { routes: {}, entry: { imports: [], module: "" }, url: "", version: "" },
      publicPath: "/",
      assetsBuildDirectory: "",
      future: { v3_singleFetch: true },
      isSpaMode: false,
    } as unknown as ServerBuild;
    const app = express().all("*", createRequestHandler({ build }));
    const server = await new Promise<http.Server>((resolve) => {
      const started = app.listen(0, "127.0.0.1", () => resolve(started));
    });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload`;
    try {
      const answer = await fetch(address, {
        method: "POST",
        body: form([["bilag", [randomBytes(5_000_000), "a.pdf"]]]),
      });
      expect(await answer.json()).toContain("Filen er større end 98 KB");
    } finally {
      await new Promise((resolve) => void server.close(resolve));
    }
  });
});

describe("an upload", () => {
  it("is inspected, stored, registered, read, and swept when nothing points at it", async () => {
    const bytes = docx("Sagen om Projekt PLUS, født 010170-1234");
    const received = await receiveUpload(
      post(
        form([
          ["titel", "Bilag 1"],
          ["bilag", [bytes, "Projekt PLUS.docx"]],
          ["andet", [Buffer.from("<html>"), "a.pdf"]],
        ]),
      ),
      municipalityId,
    );
    const [document, lying] = received.files;
    expect(() => lying!.result()).toThrow(/er en webside/);
    const stored = document!.result();
    expect(stored.facts).toMatchObject({ kind: "docx", fileName: "Projekt PLUS.docx", size: bytes.length });
    expect(received.fields).toEqual({ titel: "Bilag 1", bilag: [stored.sha256] });
    expect(left()).toEqual([]);

    const orders = async () => {
      const jobs = "SELECT data FROM jobs.job WHERE name = 'read-file'";
      return (await database.query<{ data: object }>("postgres", jobs)).map(({ data }) => data);
    };
    const register = () => unitOfWork(actor, (unit) => registerUpload(unit, stored));
    const order = { sha256: stored.sha256, municipalityId };
    await register();
    expect(await orders()).toEqual([order]);
    await register(); // as long as nobody has read it, whoever uploads it again orders it again
    expect(await orders()).toEqual([order, order]);

    await readStoredFile({ municipalityId, sha256: stored.sha256 });
    const row = () => unitOfWork(actor, ({ tx }) => tx.storedFile.findFirst({ where: { sha256: stored.sha256 } }));
    expect(await row()).toMatchObject({
      kind: "docx",
      size: bytes.length,
      textStatus: "extracted",
      textProblem: null,
      text: "Sagen om Projekt PLUS, født 010170-1234",
    });
    await readStoredFile({ municipalityId, sha256: stored.sha256 });
    await register();
    expect(await orders()).toHaveLength(2);

    const orphan = await fileStore().put(municipalityId, png(9, 9));
    const stranger = await fileStore().put(randomUUID(), bytes);
    const files = path.join(database.dataDir, "files");
    for (const name of fs.readdirSync(files, { recursive: true, encoding: "utf8" })) {
      const file = path.join(files, name);
      if (fs.statSync(file).isFile()) fs.utimesSync(file, 1_000_000, 1_000_000);
    }
    const fresh = await fileStore().put(municipalityId, png(8, 8));
    expect(await sweepOrphans()).toEqual({ content: 2, temporary: 0 });
    expect(await fileStore().exists(municipalityId, stored.sha256)).toBe(true);
    expect(await fileStore().exists(municipalityId, fresh.sha256)).toBe(true);
    expect(await fileStore().exists(municipalityId, orphan.sha256)).toBe(false);
    expect(stranger.sha256).toBe(stored.sha256);
  });

  it("of another municipality is not seen, not read and not registered over", async () => {
    const { sha256 } = await fileStore().put(municipalityId, png(7, 7));
    const facts = (
      await receiveUpload(post(form([["bilag", [png(7, 7), "a.png"]]])), municipalityId)
    ).files[0]!.result();
    await unitOfWork(actor, (unit) => registerUpload(unit, facts));
    const other = { municipalityId: randomUUID(), userId: null };
    expect(await unitOfWork(other, ({ tx }) => tx.storedFile.findFirst({ where: { sha256 } }))).toBeNull();
    await readStoredFile({ municipalityId: other.municipalityId, sha256 });
    expect(await unitOfWork(actor, ({ tx }) => tx.storedFile.findFirst({ where: { sha256 } }))).toMatchObject({
      textStatus: "pending",
    });
  });

  it("that an issued document names is never swept, although it has no row of its own", async () => {
    const { sha256 } = await fileStore().put(municipalityId, Buffer.from("et referat"));
    await unitOfWork(actor, ({ tx }) =>
      tx.issuedDocument.create({
        data: {
          kind: "minutes",
          edition: "public",
          subject: "meeting:x",
          title: "x",
          input: {},
          inputSha256: "",
          fileSha256: sha256,
        },
      }),
    );
    expect(await sweepOrphans(new Date(Date.now() + 60_000))).toMatchObject({ temporary: 0 });
    expect(await fileStore().exists(municipalityId, sha256)).toBe(true);
  });
});
