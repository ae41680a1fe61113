import { randomUUID } from "node:crypto";
import type { Actor } from "~/modules/identity/actor";
import type { Station } from "~/modules/letters/reply-letter";
import { createText } from "~/modules/richtext/save-text.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createCommittee, createMunicipality, createUser, systemIn } from "./actors";
import { paragraph, richDocument, section } from "./rich-documents";

/** A municipality that was written to, everybody on the letter's way, and the letter as its author has it. */
export interface LetterWorld {
  municipalityId: string;
  committeeId: string;
  author: Actor;
  colleague: Actor;
  head: Actor;
  director: Actor;
  approver: Actor;
  mayor: Actor;
  viceMayor: Actor;
  chair: Actor;
  secretary: Actor;
  /** a member without any part in it */
  outsider: Actor;
  caseFileId: string;
  inquiryId: string;
  letterId: string;
}

export const threeStations = (head: Actor, director: Actor): Station[] => [
  { key: "afdelingschef", title: "Afdelingschef", userId: head.userId },
  { key: "direktoer", title: "Direktør", userId: director.userId },
  { key: "borgmesterkontor", title: "Borgmesterkontor", userId: null },
];

export const letterText = "Vi screener alle nye ledige fra 1. august 2018. Ledelsen følger op hver måned.";

interface Days {
  datedOn: string;
  receivedOn: string;
  deadline: string;
  letterDate: string;
}
const in2018: Days = {
  datedOn: "2018-06-11",
  receivedOn: "2018-06-12",
  deadline: "2018-07-09",
  letterDate: "2018-07-02",
};
/** When the demonstration's seal holds: for what is sealed. */
export const in2022: Days = {
  datedOn: "2022-10-17",
  receivedOn: "2022-10-18",
  deadline: "2022-11-14",
  letterDate: "2022-11-07",
};

interface LetterTraits {
  days?: Days;
  kind?: "reply" | "extension";
  stations?: (world: Pick<LetterWorld, "head" | "director">) => Station[];
  text?: string;
  recipientEmail?: string;
}

export async function letterWorld(traits: LetterTraits = {}): Promise<LetterWorld> {
  const { days = in2018 } = traits;
  const municipalityId = await createMunicipality();
  const committeeId = await createCommittee(municipalityId);
  const person = (name: string, given: Parameters<typeof createUser>[1]) =>
    createUser(municipalityId, { name, ...given });
  const people = {
    author: await person("Jonas Friis", { roles: ["caseworker"], title: "Konsulent" }),
    colleague: await person("Sanne Hedegaard", { roles: ["caseworker"] }),
    head: await person("Lone Bach", { roles: [], title: "Afdelingschef" }),
    director: await person("Birgit Holmgaard", { roles: ["approver"], title: "Direktør" }),
    approver: await person("Morten Thyregod", { roles: ["approver"] }),
    mayor: await person("Henrik Aaby", { roles: ["mayor"], title: "Borgmester" }),
    viceMayor: await person("Per Winther", { title: "Viceborgmester" }),
    chair: await person("Karen Toft", { seats: { [committeeId]: "chair" }, title: "Udvalgsformand" }),
    secretary: await person("Anne Vestergård", { roles: [["secretary", committeeId]] }),
    outsider: await person("Dorthe Fjord", { seats: { [committeeId]: "member" } }),
  };
  const ids = await unitOfWork(people.author, async (unit) => {
    const caseFile = await unit.tx.caseFile.create({ data: { caseNumber: "18-001199", title: "Rettidig indsats" } });
    const inquiryId = randomUUID();
    await unit.tx.inquiry.create({
      data: {
        id: inquiryId,
        chainId: inquiryId,
        caseFileId: caseFile.id,
        committeeId,
        subject: "Rettidig indsats",
        senderAuthority: "Beskæftigelsesministeriet",
        senderTitle: "Beskæftigelsesminister",
        senderName: "Rasmus Krag",
        datedOn: new Date(days.datedOn),
        receivedOn: new Date(days.receivedOn),
        deadline: new Date(days.deadline),
        ownerId: people.author.userId,
      },
    });
    const letterId = await createLetter(unit, { inquiryId, author: people.author, people, ...traits });
    return { caseFileId: caseFile.id, inquiryId, letterId };
  });
  return { municipalityId, committeeId, ...people, ...ids };
}

async function createLetter(
  unit: Parameters<typeof createText>[0],
  given: LetterTraits & { inquiryId: string; author: Actor; people: Pick<LetterWorld, "head" | "director"> },
): Promise<string> {
  const { inquiryId, author, people, kind = "reply", text = letterText } = given;
  const { textId } = await createText(unit, richDocument(section("Brevets tekst", paragraph(text))));
  const { id } = await unit.tx.replyLetter.create({
    data: {
      inquiryId,
      number: (await unit.tx.replyLetter.count({ where: { inquiryId } })) + 1,
      kind,
      subject: "Svar om rettidig indsats",
      salutation: "Kære minister",
      closing: "Med venlig hilsen",
      addressee: "Beskæftigelsesministeriet\nVed Stranden 8\n1061 København K",
      recipientEmail: given.recipientEmail ?? "ministeren@eksempel.dk",
      letterDate: new Date((given.days ?? in2018).letterDate),
      textId,
      authorId: author.userId,
      stations: (given.stations ?? (({ head, director }) => threeStations(head, director)))(
        people,
      ) as unknown as object[],
    },
    select: { id: true },
  });
  return id;
}

/** What a deactivated account leaves behind: the name stays, nobody signs in. */
export const leaves = (world: LetterWorld, { userId }: Actor) =>
  unitOfWork(systemIn(world.municipalityId), ({ tx }) =>
    tx.user.update({ where: { id: userId }, data: { deactivatedAt: new Date("2018-06-20") } }),
  );
