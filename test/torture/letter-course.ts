// An inquiry from its registration to its two sent letters, as a table: each move is posted at once for both letters.
import { randomUUID } from "node:crypto";
import type { RichDocument } from "~/modules/richtext/document";
import type { Driver, Post } from "./driver";
import type { Installation } from "./installation";
import {
  begins,
  caseworker,
  letterEvent,
  letterKinds,
  letterPost,
  lettersOf,
  mailbox,
  authority,
  receipt,
  registers,
  signatories,
  wordsOf,
  type Inquiry,
  type Letter,
  type LetterMove,
} from "./letter";
import { goThrough } from "./moves";

const password = "demonstration-sagsgang";

const ofBoth = (post: (inquiry: Inquiry, letter: Letter) => Promise<Post> | Post) => async (inquiry: Inquiry) =>
  Promise.all((await lettersOf(inquiry)).map((letter) => post(inquiry, letter)));

/** A row when both letters have got so far. */
const bothAre = (status: string) => ({
  text: `SELECT 1 FROM inquiry i WHERE i.id = $1
         AND NOT EXISTS (SELECT FROM reply_letter l WHERE l.inquiry_id = i.id AND l.status <> '${status}')`,
});

/** As the editor saves it. */
async function writes(inquiry: Inquiry, letter: Letter): Promise<Post> {
  const [text] = await inquiry.installation.query<{ content: RichDocument; revision: number }>(
    "SELECT content, revision FROM text_document WHERE id = $1",
    [letter.textId],
  );
  const document = structuredClone(text!.content);
  const [section] = document.content;
  if (section?.type !== "section") throw new Error("A letter's text is one section.");
  const words = { type: "text" as const, text: wordsOf(inquiry, letter.kind) };
  section.content.push({ type: "paragraph", attrs: { id: randomUUID().slice(0, 12) }, content: [words] });
  const saveId = randomUUID();
  return letterPost(inquiry, letter, "writes", "tekst", {
    json: { saveId, baseRevision: text!.revision, document },
    leaves: [
      {
        text: "SELECT 1 FROM text_document WHERE id = $1 AND last_save_id = $2 AND revision = $3",
        values: [letter.textId, saveId, text!.revision + 1],
      },
    ],
  });
}

async function namesSignatories(inquiry: Inquiry, letter: Letter): Promise<Post> {
  const names = signatories[letter.kind];
  const users = await inquiry.installation.query<{ id: string; name: string }>(
    `SELECT u.id, u.name FROM demonstration_sign_in d JOIN "user" u ON u.id = d.user_id WHERE u.name = ANY ($1)`,
    [names],
  );
  const rows = names.flatMap((name, row) => [
    [`userId.${row}`, users.find((user) => user.name === name)!.id],
    [`title.${row}`, "Underskriver"],
    [`capacity.${row}`, "self"],
  ]);
  return letterPost(inquiry, letter, "names who signs", "underskrivere", {
    fields: { letterId: letter.id, version: String(letter.version), ...Object.fromEntries(rows) },
    leaves: names.map((name) => ({
      text: "SELECT 1 FROM reply_signatory WHERE letter_id = $1 AND name = $2",
      values: [letter.id, name],
    })),
  });
}

const signs = (inquiry: Inquiry, { id, kind, bodySha256 }: Letter, name: string): Post => ({
  what: `${name} signs the ${kind} of ${inquiry.called}`,
  by: name,
  path: `/intern/svar/${id}/underskriv`,
  fields: { letterId: id, bodySha256: bodySha256!, password },
  leaves: [
    letterEvent(id, "reply.signed", { by: name, data: { bodySha256 } }),
    {
      text: "SELECT 1 FROM reply_signature WHERE letter_id = $1 AND name = $2 AND body_sha256 = $3",
      values: [id, name, bodySha256],
    },
  ],
});

async function sends(inquiry: Inquiry, letter: Letter): Promise<Post> {
  const delivery = (channel: string, recipient: string) => ({
    text: "SELECT 1 FROM reply_delivery WHERE letter_id = $1 AND channel = $2 AND recipient = $3",
    values: [letter.id, channel, recipient],
  });
  if (letter.kind === "reply") {
    const recipient = mailbox(inquiry.number);
    return letterPost(inquiry, letter, "mails", "send", {
      fields: { letterId: letter.id, recipient },
      leaves: [letterEvent(letter.id, "reply.sending", { by: caseworker }), delivery("mail", recipient)],
    });
  }
  const recipient = authority(inquiry.number);
  const { sentOn, file } = await receipt(inquiry);
  return letterPost(inquiry, letter, "notes Digital Post of", "digital-post", {
    fields: { letterId: letter.id, recipient, sentOn },
    file,
    leaves: [letterEvent(letter.id, "reply.digitalPostNoted", { by: caseworker }), delivery("digitalPost", recipient)],
  });
}

const course: LetterMove[] = [
  {
    phase: "preparing",
    name: "both letters are begun",
    posts: async (inquiry) => letterKinds.map((kind) => begins(inquiry, kind)),
  },
  { phase: "preparing", name: "their words", posts: ofBoth(writes) },
  { phase: "preparing", name: "their signatories", posts: ofBoth(namesSignatories) },
  {
    phase: "locking a letter",
    name: "both are locked",
    posts: ofBoth((inquiry, letter) =>
      letterPost(inquiry, letter, "locks", "laas", {
        leaves: [letterEvent(letter.id, "reply.locked", { by: caseworker })],
      }),
    ),
    until: bothAre("signing"),
  },
  {
    phase: "signing a letter",
    name: "everybody signs both at once",
    posts: async (inquiry) =>
      (await lettersOf(inquiry)).flatMap((letter) =>
        signatories[letter.kind].map((name) => signs(inquiry, letter, name)),
      ),
  },
  { phase: "sealing a letter", name: "both are sealed", until: bothAre("sealed") },
  { phase: "sending a letter", name: "both are sent", posts: ofBoth(sends), until: bothAre("sent") },
];

/** Answers one inquiry, however often the app is killed meanwhile. */
export async function answerInquiry(installation: Installation, driver: Driver, number: number): Promise<Inquiry> {
  await installation.enter("preparing");
  const [owner] = await installation.query<{ id: string }>(
    `SELECT u.id FROM demonstration_sign_in d JOIN "user" u ON u.id = d.user_id WHERE u.name = $1`,
    [caseworker],
  );
  const registered = await registers(number);
  const location = await driver.post({ ...registered, fields: { ...registered.fields, ownerId: owner!.id } });
  const inquiry = { id: location.split("/").at(-1)!, number, called: `inquiry ${number}`, installation };
  await goThrough(inquiry, driver, course);
  return inquiry;
}
