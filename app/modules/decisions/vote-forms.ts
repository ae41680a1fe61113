import { z } from "zod";
import { formatNumber } from "~/ui/danish-numbers";
import { longestStatement, statementKinds } from "./minutes-statement";
import { voteChoices, voteMethods, voteSubjects } from "./vote";

const stale = "Siden er forældet. Genindlæs den, og prøv igen.";
const id = z.uuid(stale);
const pointId = z.string().max(100).default("");
const idOrNone = z.preprocess((value) => (value === "" ? null : value), id.nullable().default(null));
const ids = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(id));
const choice = z.enum(voteChoices, "Vælg for, imod eller undlader.");
const lines = (text: string) => text.replace(/\r\n/g, "\n").trim();

export const openVoteForm = z
  .object({
    itemId: id,
    subject: z.enum(voteSubjects, "Vælg, hvad der stemmes om."),
    pointId,
    amendmentId: idOrNone,
    disqualificationId: idOrNone,
    method: z.enum(voteMethods, "Vælg, hvordan der stemmes."),
    /** as read out; "" = the words of what is voted on */
    question: z
      .string()
      .trim()
      .max(1000, "Det, der stemmes om, skal kunne læses op. Skriv højst 1.000 tegn.")
      .default(""),
  })
  .refine(
    ({ subject, ...of }) =>
      (subject === "point") <= (of.pointId !== "") &&
      (subject === "amendment") === (of.amendmentId !== null) &&
      (subject === "disqualification") === (of.disqualificationId !== null),
    { path: ["subject"], message: stale },
  );

export const castVoteForm = z.object({ voteId: id, choice });

/** Whoever records notes one person, a party's members, or everybody who hasn't voted; "" takes a person's vote away. */
export const noteBallotsForm = z.discriminatedUnion("who", [
  z.object({
    who: z.literal("person"),
    voteId: id,
    userId: id,
    choice: z.union([choice, z.literal("")]),
  }),
  z.object({ who: z.literal("party"), voteId: id, party: z.string().max(20), choice }),
  z.object({ who: z.literal("rest"), voteId: id, choice }),
]);

const count = z.coerce
  .number("Skriv et antal.")
  .int("Skriv et helt antal.")
  .min(0, "Skriv et antal på mindst 0.")
  .max(1000, "Antallet er for stort.")
  .default(0);

/** The counts are those of a show of hands. */
export const closeVoteForm = z.object({ voteId: id, inFavour: count, against: count, abstained: count });

export const cancelVoteForm = z.object({
  voteId: id,
  reason: z.string().trim().min(3, "Skriv kort, hvorfor afstemningen ikke gælder.").max(500, "Skriv højst 500 tegn."),
});

export const proposeAmendmentForm = z.object({
  itemId: id,
  pointId,
  proposedById: id,
  text: z
    .string()
    .transform(lines)
    .pipe(
      z
        .string()
        .min(1, "Skriv ændringsforslaget.")
        .max(5000, "Ændringsforslaget er for langt. Skriv højst 5.000 tegn."),
    ),
});

export const amendmentForm = z.object({ amendmentId: id });

/** The proposed ones on the item or point, the most far-reaching first. */
export const orderAmendmentsForm = z.object({ itemId: id, pointId, amendmentIds: ids });

export const lapseAmendmentsForm = z.object({
  itemId: id,
  amendmentIds: ids.refine((chosen) => chosen.length > 0, "Vælg de ændringsforslag, der falder bort."),
});

const statementText = z
  .string()
  .transform(lines)
  .superRefine((text, context) => {
    if (text === "") context.addIssue({ code: "custom", message: "Skriv, hvad der skal stå i protokollen." });
    if (text.length > longestStatement)
      context.addIssue({
        code: "custom",
        message: `En tilførsel skal være kort: højst ${formatNumber(longestStatement)} tegn. Den er nu på ${formatNumber(text.length)}.`,
      });
  });

const kind = z.enum(statementKinds, "Vælg mindretalsudtalelse eller anden protokoltilførsel.");
const sendAlong = z.preprocess((value) => value === "ja" || value === true, z.boolean());

export const enterStatementForm = z.object({ itemId: id, userId: id, kind, text: statementText, sendAlong });
export const editStatementForm = z.object({
  statementId: id,
  version: z.coerce.number().int().positive(),
  kind,
  text: statementText,
  sendAlong,
});
export const statementForm = z.object({ statementId: id });
