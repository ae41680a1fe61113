import { z } from "zod";
import { fixedItemKinds } from "./fixed-item";

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const version = z.coerce.number("Siden er forældet. Genindlæs den, og prøv igen.").int();

const content = {
  kind: z.enum(fixedItemKinds, "Vælg, hvad punktet er."),
  title: z
    .string("Skriv en titel.")
    .trim()
    .min(2, "Skriv en titel, for eksempel Gensidig orientering.")
    .max(200, "Skriv højst 200 tegn."),
  placement: z.enum(["first", "last"], "Vælg, om punktet står først eller sidst."),
  /** its standing case, if it has one */
  caseNumber: z.string().trim().max(40, "Skriv højst 40 tegn.").default(""),
};

/** `position` is given by undo only: back where it stood. */
export const addFixedItemForm = z.object({
  ...content,
  position: z.coerce.number().int().min(1).optional(),
});
export type AddFixedItem = { committeeId: string } & z.infer<typeof addFixedItemForm>;

export const editFixedItemForm = z.object({ itemId: id, version, ...content });
export type EditFixedItem = { committeeId: string } & z.infer<typeof editFixedItemForm>;

export const removeFixedItemForm = z.object({ itemId: id });
/** `index`: the new place among the items of the same placement, from 0. */
export const moveFixedItemForm = z.object({
  itemId: id,
  index: z.coerce.number().int().min(0).max(100),
});
