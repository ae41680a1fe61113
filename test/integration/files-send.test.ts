import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MissingContent } from "~/modules/files/content-errors";
import { fileStore } from "~/modules/files/file-store.server";
import { type SendOptions, type SentFile, sendFile } from "~/modules/files/send-file.server";
import { overrideSettings } from "~/platform/env.server";

const municipalityId = randomUUID();
const content = Buffer.from("0123456789".repeat(1_000));

let dataDir: string;
let file: SentFile;
beforeAll(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-send-"));
  overrideSettings({ dataDir });
  const { sha256 } = await fileStore().put(municipalityId, content);
  file = { municipalityId, sha256, kind: "pdf", fileName: "Bilag 1 – Økonomi på ældreområdet.pdf" };
});
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

function send(
  headers: Record<string, string> = {},
  change: Partial<SentFile> = {},
  options?: SendOptions,
  method = "GET",
) {
  return sendFile(new Request("http://localhost/fil", { headers, method }), { ...file, ...change }, options);
}
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe("a file that is sent", () => {
  it("comes whole, with its type, its name, and no rights", async () => {
    const response = await send();
    expect(response.status).toBe(200);
    expect(await bytes(response)).toEqual(content);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-length": "10000",
      "accept-ranges": "bytes",
      etag: `"${file.sha256}"`,
      "cache-control": "private, no-cache",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "content-disposition":
        "inline; filename=\"Bilag 1 - Oekonomi paa aeldreomraadet.pdf\"; filename*=UTF-8''Bilag%201%20%E2%80%93%20%C3%98konomi%20p%C3%A5%20%C3%A6ldreomr%C3%A5det.pdf",
    });
    const policy = response.headers.get("content-security-policy")!.split("; ");
    expect(policy).toContain("sandbox");
    expect(policy).toContain("default-src 'none'");
  });

  it.each([
    ["pdf", "inline"],
    ["png", "inline"],
    ["jpeg", "inline"],
    ["docx", "attachment"],
    ["xlsx", "attachment"],
    ["pptx", "attachment"],
    ["odt", "attachment"],
  ] as const)("%s is %s", async (kind, disposition) => {
    expect((await send({}, { kind })).headers.get("content-disposition")).toMatch(new RegExp(`^${disposition};`));
    const saved = await send({}, { kind }, { save: true });
    expect(saved.headers.get("content-disposition")).toMatch(/^attachment;/);
  });

  it("can't break out of its header by its name", async () => {
    const { headers } = await send({}, { fileName: 'a";\r\nSet-Cookie: x=y; filename="b.pdf' });
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("content-disposition")).not.toMatch(/[\r\n]/);
  });

  it("is only asked about when the browser has it", async () => {
    for (const header of [`"${file.sha256}"`, `W/"${file.sha256}"`, `"x", "${file.sha256}"`, "*"]) {
      const response = await send({ "If-None-Match": header });
      expect([header, response.status, (await bytes(response)).length]).toEqual([header, 304, 0]);
      expect(response.headers.get("etag")).toBe(`"${file.sha256}"`);
    }
    expect((await send({ "If-None-Match": '"andet"' })).status).toBe(200);
  });

  it("may be kept longer where the caller says so", async () => {
    const response = await send({}, {}, { cacheControl: "public, max-age=60" });
    expect(response.headers.get("cache-control")).toBe("public, max-age=60");
  });

  it("answers HEAD without its content", async () => {
    const response = await send({}, {}, undefined, "HEAD");
    expect(response.headers.get("content-length")).toBe("10000");
    expect(await bytes(response)).toHaveLength(0);
  });

  it("that is lost is an error for us, not an empty file for the reader", async () => {
    await expect(send({}, { sha256: "0".repeat(64) })).rejects.toThrow(MissingContent);
    await expect(send({}, { sha256: "0".repeat(64) }, undefined, "HEAD")).rejects.toThrow(MissingContent);
  });
});

describe("a part of a file", () => {
  it.each([
    ["bytes=0-9", "bytes 0-9/10000", content.subarray(0, 10)],
    ["bytes=9990-", "bytes 9990-9999/10000", content.subarray(9990)],
    ["bytes=-5", "bytes 9995-9999/10000", content.subarray(9995)],
    ["bytes=9000-20000", "bytes 9000-9999/10000", content.subarray(9000)],
  ])("%s", async (range, told, part) => {
    const response = await send({ Range: range });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(told);
    expect(response.headers.get("content-length")).toBe(String(part.length));
    expect(await bytes(response)).toEqual(part);
  });

  it("beyond its end is refused", async () => {
    const response = await send({ Range: "bytes=10000-" });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe("bytes */10000");
  });

  it.each(["bytes=a-b", "lines=1-2", "bytes=0-1,5-6"])("asked for as %s is the whole", async (range) => {
    const response = await send({ Range: range });
    expect([response.status, (await bytes(response)).length]).toEqual([200, 10_000]);
  });

  it("is sent only if the file is still the one the reader began with", async () => {
    expect((await send({ Range: "bytes=0-9", "If-Range": `"${file.sha256}"` })).status).toBe(206);
    expect((await send({ Range: "bytes=0-9", "If-Range": '"en anden"' })).status).toBe(200);
  });
});
