// What a run knows of an inquiry and of the two letters that answer it, and what their moves are made of.
import { copenhagenDate } from "~/platform/danish-time";
import { pdf } from "../fixtures/files/pdfs";
import type { Post } from "./driver";
import type { Installation } from "./installation";
import type { Move } from "./moves";

export const caseworker = "Sanne Hedegaard";

/** reply: signed by three, sent by mail. extension: signed by two, sent by Digital Post. */
export const letterKinds = ["extension", "reply"] as const;
export type LetterKind = (typeof letterKinds)[number];
export const signatories: Record<LetterKind, string[]> = {
  extension: ["Jytte Ravn", "Morten Thyregod"],
  reply: ["Jytte Ravn", "Birgit Holmgaard", "Morten Thyregod"],
};

/** An inquiry with its two letters. */
export interface Inquiry {
  id: string;
  /** the how-manieth of the run */
  number: number;
  /** "inquiry 3" */
  called: string;
  installation: Installation;
}
export type LetterMove = Move<Inquiry>;

export interface Letter {
  id: string;
  kind: LetterKind;
  version: number;
  textId: string;
  bodySha256: string | null;
}

export const lettersOf = ({ id, installation }: Inquiry): Promise<Letter[]> =>
  installation.query<Letter>(
    `SELECT id, kind, version, text_id AS "textId", body_sha256 AS "bodySha256" FROM reply_letter
     WHERE inquiry_id = $1 ORDER BY kind`,
    [id],
  );

export const authority = (number: number) => `Ministerium ${number}`;
export const mailbox = (number: number) => `minister.${number}@ministerium.example`;
/** what stands in the letter */
export const wordsOf = ({ number }: Pick<Inquiry, "number">, kind: LetterKind) =>
  `Svar nr. ${number} (${kind}): æ, ø og å.`;

const day = (daysFromNow: number) => copenhagenDate(new Date(Date.now() + daysFromNow * 86_400_000));

export const letterEvent = (letterId: string, kind: string, more: { by?: string; data?: object } = {}) => ({
  text: `SELECT 1 FROM audit_event e LEFT JOIN "user" u ON u.id = e.user_id
         WHERE e.subject = 'reply:' || $1 AND e.kind = $2 AND e.data @> $3::jsonb AND ($4::text IS NULL OR u.name = $4)`,
  values: [letterId, kind, JSON.stringify(more.data ?? {}), more.by ?? null],
});

/** Something that the caseworker does with one of the letters. */
export const letterPost = (
  inquiry: Inquiry,
  { id, kind }: Pick<Letter, "id" | "kind">,
  name: string,
  path: string,
  more: Partial<Post>,
): Post => ({
  what: `${caseworker} ${name} the ${kind} of ${inquiry.called}`,
  by: caseworker,
  path: `/intern/svar/${id}/${path}`,
  fields: { letterId: id },
  leaves: [],
  ...more,
});

/** The minister's letter comes in, with its file. */
export const registers = async (number: number): Promise<Post> => ({
  what: `${caseworker} registers inquiry ${number}`,
  by: caseworker,
  path: "/intern/henvendelser/ny",
  fields: {
    subject: `Rettidig indsats ${number}`,
    senderAuthority: authority(number),
    senderName: "Mette Skov",
    senderEmail: mailbox(number),
    datedOn: day(0),
    receivedOn: day(0),
    deadlineChoice: "date",
    deadline: day(20),
    ownerId: "",
    caseChoice: "new",
  },
  file: { field: "fil", name: "henvendelse.pdf", bytes: await pdf([`Henvendelse ${number}`]) },
  leaves: [
    { text: "SELECT 1 FROM inquiry WHERE sender_authority = $1", values: [authority(number)] },
    {
      text: "SELECT 1 FROM case_document d JOIN inquiry i ON i.case_file_id = d.case_file_id WHERE i.sender_authority = $1 AND d.direction = 'received'",
      values: [authority(number)],
    },
  ],
});

export const begins = (inquiry: Inquiry, kind: LetterKind): Post => ({
  what: `${caseworker} begins the ${kind} of ${inquiry.called}`,
  by: caseworker,
  path: `/intern/henvendelser/${inquiry.id}/svar/nyt`,
  fields: { kind, ...(kind === "extension" ? { askedDeadline: day(60) } : {}) },
  leaves: [{ text: "SELECT 1 FROM reply_letter WHERE inquiry_id = $1 AND kind = $2", values: [inquiry.id, kind] }],
});

/** The receipt of Digital Post, with today's date. */
export const receipt = async ({ number }: Inquiry) => ({
  sentOn: day(0),
  file: { field: "fil", name: "kvittering.pdf", bytes: await pdf([`Kvittering ${number}`]) },
});
