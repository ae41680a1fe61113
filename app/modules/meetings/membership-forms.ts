import { z } from "zod";
import { offices } from "~/modules/identity/actor";

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const version = z.coerce.number("Siden er forældet. Genindlæs den, og prøv igen.").int();
const day = (message: string) => z.iso.date(message);
const none = (value: unknown) => (value === "" || value === undefined ? null : value);

const seat = {
  office: z.enum(offices, "Vælg hverv."),
  /** as it stands after the name */
  party: z.string().trim().max(6, "Skriv partiets bogstav, for eksempel V.").default(""),
  electionGroup: z.string().trim().max(80, "Skriv højst 80 tegn.").default(""),
  validFrom: day("Vælg den første dag."),
  /** the last day; null: no end is set */
  validTo: z.preprocess(none, day("Vælg den sidste dag, eller lad feltet være tomt.").nullable()),
};
const inOrder = (value: { validFrom: string; validTo: string | null }, context: z.RefinementCtx) => {
  if (value.validTo !== null && value.validTo < value.validFrom)
    context.addIssue({
      code: "custom",
      path: ["validTo"],
      message: "Den sidste dag ligger før den første. Ret en af dem.",
    });
};

export const addMembershipForm = z.object({ userId: z.uuid("Vælg en person."), ...seat }).superRefine(inOrder);
export type AddMembership = { committeeId: string } & z.infer<typeof addMembershipForm>;

export const editMembershipForm = z.object({ membershipId: id, version, ...seat }).superRefine(inOrder);
export type EditMembership = { committeeId: string } & z.infer<typeof editMembershipForm>;

export const endMembershipForm = z.object({
  membershipId: id,
  version,
  lastDay: day("Vælg den sidste dag."),
});
export type EndMembership = { committeeId: string } & z.infer<typeof endMembershipForm>;

export const moveMembershipForm = z.object({
  membershipId: id,
  index: z.coerce.number().int().min(0).max(200),
});
