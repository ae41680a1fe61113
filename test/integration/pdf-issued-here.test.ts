import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stopAssembly } from "~/modules/pdf/assemble.server";
import { verifyUpload } from "~/modules/pdf/verify-upload.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createMunicipality, systemIn } from "../factories/actors";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let municipalityId: string;

beforeAll(async () => {
  database = await ownDatabase();
  municipalityId = await createMunicipality({ name: "Prøvekommunen" });
});
afterAll(async () => {
  stopAssembly();
  await database.drop();
});

test.each([
  ["agenda", "public", { edition: "public", title: "Prøve agenda" }],
  ["agenda", "members", { edition: "members", title: null }],
  ["agendaDraft", "members", null],
])("%s, %s edition: /kontrol knows of it what it may say", async (kind, edition, known) => {
  const bytes = Buffer.from(`%PDF-1.7\n% ${kind} ${edition}\n%%EOF\n`);
  const fileSha256 = createHash("sha256").update(bytes).digest("hex");
  const title = `Prøve ${kind}`;
  await unitOfWork(systemIn(municipalityId), ({ tx }) =>
    tx.issuedDocument.create({
      data: { kind, edition, title, subject: "meeting:x", state: "ready", input: {}, inputSha256: "", fileSha256 },
    }),
  );
  const body = new FormData();
  body.append("fil", new File([bytes], "fil.pdf", { type: "application/pdf" }));
  const [file] = await verifyUpload(new Request("http://127.0.0.1/kontrol", { method: "POST", body }), "127.0.0.1");
  const { outcome } = file!;
  if ("problem" in outcome) throw new Error(outcome.problem);
  if (known) expect(outcome.issued).toMatchObject({ kind, municipality: "Prøvekommunen", ...known });
  else expect(outcome.issued).toBeNull();
});
