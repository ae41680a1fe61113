import { randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import type { Block } from "~/modules/richtext/document";
import { newBlockId } from "~/modules/richtext/document";
import type { DocumentNode } from "~/modules/pdf/meeting-document";
import { createText } from "~/modules/richtext/save-text.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { actorWith } from "../factories/actors";
import { richDocument, section } from "../factories/rich-documents";
import { threePageLetter } from "./letter";

/** The letter of three pages, as it is written in the municipality of one who reads it; and how a word of it is changed. */
export async function letterInDemonstration(dataDir: string, reader: string) {
  const client = new pg.Client({ host: path.join(dataDir, "postgres"), port: 5432, user: "postgres", database: "sagsgang" }); // prettier-ignore
  await client.connect();
  const { rows } = await client.query<{ userId: string; municipalityId: string }>(
    `SELECT id AS "userId", municipality_id AS "municipalityId" FROM "user" WHERE name = $1`,
    [reader],
  );
  await client.end();
  const actor = actorWith(rows[0]!);
  const { letter } = threePageLetter();
  const inquiryId = randomUUID();
  const letterId = await unitOfWork(actor, async (unit) => {
    const { tx } = unit;
    const caseFile = await tx.caseFile.create({ data: { caseNumber: "99-000001", title: "Måling" } });
    await tx.inquiry.create({
      data: {
        id: inquiryId,
        chainId: inquiryId,
        caseFileId: caseFile.id,
        subject: "Måling",
        senderAuthority: "Ministeriet",
        datedOn: new Date("2018-06-11"),
        receivedOn: new Date("2018-06-12"),
        ownerId: actor.userId,
      },
    });
    const blocks = letter.body.content.map(withIds) as unknown as Block[];
    const { textId } = await createText(unit, richDocument(section("Brevets tekst", ...blocks)));
    const { subject, salutation, closing, addressee, references } = letter;
    const made = await tx.replyLetter.create({
      data: { inquiryId, number: 1, subject, salutation, closing, references, addressee: addressee.join("\n"), textId, authorId: actor.userId }, // prettier-ignore
    });
    return made.id;
  });
  const change = (run: number) =>
    unitOfWork(actor, ({ tx }) =>
      tx.replyLetter.update({ where: { id: letterId }, data: { closing: `Venlig hilsen ${run}` } }),
    );
  return { letterId, change };
}

/** A node as the editor keeps it: each block with an id, a table with all it may have. */
function withIds(node: DocumentNode): DocumentNode {
  if (node.type === "text") return node;
  const given = node.type === "orderedList" ? { start: 1 } : node.type === "table" ? { caption: "", notes: "" } : {};
  const id =
    node.type.startsWith("table") && node.type !== "table" && node.type !== "tableRow" ? {} : { id: newBlockId() };
  return {
    ...node,
    attrs: { ...given, ...node.attrs, ...id },
    ...(node.content ? { content: node.content.map(withIds) } : {}),
  };
}
