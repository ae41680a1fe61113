import { z } from "zod";

export const groupContactForm = z.object({
  group: z.string().trim().min(1, "Siden er forældet. Genindlæs den, og prøv igen.").max(80),
  contactId: z.preprocess(
    (value) => (value === "" ? null : value),
    z.uuid("Vælg en af gruppens medlemmer.").nullable().default(null),
  ),
  /** 0 = nobody has been chosen yet */
  version: z.coerce.number("Siden er forældet. Genindlæs den, og prøv igen.").int().nonnegative(),
});
export type GroupContact = z.infer<typeof groupContactForm>;
