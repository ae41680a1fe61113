import { z } from "zod";

/** The fields of the forms on a letter's way, each said once. Messages say what to write. */

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const id = z.uuid(outdated);
export const version = z.coerce.number(outdated).int().min(1);
const plainText = (most: number) =>
  z
    .string()
    .max(most, `Skriv højst ${most.toLocaleString("da-DK")} tegn.`)
    .transform((text) => text.replace(/\r\n/g, "\n").trim());
const emptyIsNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" ? null : value), schema.nullable().default(null));
/** Rows of a form, a field for each part and row: `title.0`, `title.1`. As lists side by side, so that a fault finds its field. */
export const rowsOf = <S extends z.ZodType>(names: readonly string[], schema: S) =>
  z.preprocess((fields) => {
    const given = { ...(fields as Record<string, unknown>) };
    const lists: Record<string, unknown[]> = Object.fromEntries(
      names.map((name) => [name, Array.isArray(given[name]) ? (given[name] as unknown[]) : []]),
    );
    for (const [field, value] of Object.entries(given)) {
      const [, name, index] = /^(\w+)[.](\d{1,2})$/.exec(field) ?? [];
      if (name && index && lists[name]) lists[name][Number(index)] = value;
    }
    const rows = Math.max(0, ...Object.values(lists).map((list) => list.length));
    for (const name of names) lists[name] = Array.from({ length: rows }, (_, row) => lists[name]![row] ?? "");
    return { ...given, ...lists };
  }, schema);

const reason = (what: string) => plainText(5000).pipe(z.string().min(1, what));

export const letterForm = z.object({ letterId: id });

export const sendOnForm = letterForm.extend({
  /** for a station without a person, or instead of the one it has */
  userId: emptyIsNull(z.uuid("Vælg, hvem der skal have svaret.")),
  comment: plainText(5000).default(""),
  dueOn: emptyIsNull(z.iso.date("Skriv datoen som dag, måned og år.")),
});
export type SendOnInput = z.infer<typeof sendOnForm>;

export const returnForm = letterForm.extend({
  to: z.enum(["author", "previous"], "Vælg, hvem svaret skal tilbage til."),
  comment: reason("Skriv, hvad der skal rettes. Det er det, modtageren får at vide."),
});
export type ReturnInput = z.infer<typeof returnForm>;

export const undoForm = letterForm.extend({ dueOn: emptyIsNull(z.iso.date(outdated)) });

export const handOverForm = letterForm.extend({
  userId: z.uuid("Vælg, hvem der skal have svaret."),
  comment: plainText(5000).default(""),
});

export const holderDueForm = letterForm.extend({
  dueOn: emptyIsNull(z.iso.date("Skriv datoen som dag, måned og år.")),
});

/** A row for each station; "" for a new station's key and for no person. */
const stations = letterForm
  .extend({
    version,
    key: z.array(z.string().max(60)),
    title: z.array(z.string().trim().min(1, "Skriv, hvad stationen hedder.").max(80, "Skriv højst 80 tegn.")),
    userId: z.array(z.union([z.literal(""), id])),
  })
  .refine(({ key, title, userId }) => key.length === title.length && title.length === userId.length, outdated)
  .refine(({ title }) => title.length <= 10, "Vejen kan højst have ti stationer.")
  .refine(({ title }) => new Set(title.map((each) => each.toLocaleLowerCase("da"))).size === title.length, {
    path: ["title"],
    message: "To stationer hedder det samme. Giv dem hver sit navn.",
  });
export const stationsForm = rowsOf(["key", "title", "userId"], stations);
export type StationsInput = z.infer<typeof stationsForm>;

export const commentForm = letterForm.extend({
  text: plainText(5000).pipe(z.string().min(1, "Skriv en kommentar.")),
  blockId: z.string().max(60).default(""),
  quote: z.string().max(2000, "Markér et kortere stykke.").default(""),
});
export type CommentInput = z.infer<typeof commentForm>;

export const settleForm = letterForm.extend({ commentId: id });
