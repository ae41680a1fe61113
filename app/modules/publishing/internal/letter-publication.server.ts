import { slugOf } from "~/modules/identity/slug";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { SentLetter } from "./letter-candidate.server";
import { freeOf } from "./published-kind.server";

/** Words of the subject in an address: whole ones, so many characters at most. */
const LONGEST = 48;

/** The letter's last part of an address: its subject and its date, and a number where that is taken. It stays what it once was. */
export async function slugFor({ tx }: Unit, letter: SentLetter): Promise<string> {
  if (letter.publication) return letter.publication.slug;
  const date = letter.sentOn.toISOString().slice(0, 10);
  const words = slugOf(letter.subject);
  const short = words.length > LONGEST ? words.slice(0, LONGEST + 1).replace(/-[^-]*$/, "") : words;
  const wanted = `${short || "svar"}-${date}`;
  const taken = new Set(
    (await tx.replyPublication.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } })).map(
      ({ slug }) => slug,
    ),
  );
  return freeOf(taken, wanted);
}

/** The letter's publication, made when it is first asked for; locked, so that two who prepare it at once don't lose each other's marks. */
export async function lockedPublication(unit: Unit, letter: SentLetter) {
  const { tx } = unit;
  await tx.$queryRaw`SELECT id FROM reply_letter WHERE id = ${letter.id}::uuid FOR UPDATE`;
  const found = await tx.replyPublication.findFirst({ where: { letterId: letter.id } });
  return found ?? tx.replyPublication.create({ data: { letterId: letter.id, slug: await slugFor(unit, letter) } });
}

export const preparedMeanwhile = () =>
  new DomainError("conflict", "En anden har ændret, hvad der udelades. Se, hvad der står nu, og prøv igen.");
