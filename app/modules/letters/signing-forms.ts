import { z } from "zod";
import { capacities } from "./reply-letter";
import { letterForm, rowsOf, version } from "./reply-way-forms";

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const id = z.uuid(outdated);
const hash = z.string().regex(/^[0-9a-f]{64}$/, outdated);
const word = (most: number) => z.string().trim().max(most, `Skriv højst ${most} tegn.`);
const reason = word(1000).min(5, "Skriv kort hvorfor.");

/** A row for each who signs, in order. `inPlaceOfId` "" = somebody who is no user. */
const signatories = letterForm
  .extend({
    version,
    userId: z.array(z.uuid("Vælg, hvem der underskriver.")),
    title: z.array(word(120)),
    capacity: z.array(z.enum(capacities, "Vælg, om underskriften er for en anden.")),
    inPlaceOfId: z.array(z.union([z.literal(""), id])),
    inPlaceOfName: z.array(word(120)),
    inPlaceOfTitle: z.array(word(120)),
    reason: z.array(word(500)),
  })
  .superRefine((rows, context) => {
    const count = rows.userId.length;
    const lists = [rows.title, rows.capacity, rows.inPlaceOfId, rows.inPlaceOfName, rows.inPlaceOfTitle, rows.reason];
    if (lists.some((list) => list.length !== count)) context.addIssue({ code: "custom", message: outdated });
    if (count > 20) context.addIssue({ code: "custom", message: "Et brev kan højst have 20 underskrivere." });
    for (const [index, capacity] of rows.capacity.entries()) {
      if (capacity === "self") continue;
      if (!rows.inPlaceOfId[index] && !rows.inPlaceOfName[index])
        context.addIssue({
          code: "custom",
          path: [`inPlaceOfName.${index}`],
          message: "Skriv, hvem underskriften er for, eller hvem der har givet bemyndigelsen.",
        });
      if (!rows.reason[index])
        context.addIssue({ code: "custom", path: [`reason.${index}`], message: "Skriv hvorfor." });
    }
  });
export const signatoriesForm = rowsOf(
  ["userId", "title", "capacity", "inPlaceOfId", "inPlaceOfName", "inPlaceOfTitle", "reason"],
  signatories,
);
export type SignatoriesInput = z.infer<typeof signatoriesForm>;

export const replaceSignatoryForm = letterForm.extend({
  signatoryId: id,
  userId: z.uuid("Vælg, hvem der skal underskrive i stedet."),
  title: word(120).default(""),
  /** as themselves, or in the place of who stood there: both are kept then, and the reason stands in the letter */
  capacity: z.enum(capacities, "Vælg, om underskriften er for en anden."),
  reason,
});
export type ReplaceSignatoryInput = z.infer<typeof replaceSignatoryForm>;

export const signReplyForm = letterForm.extend({
  bodySha256: hash,
  password: z.string().min(1, "Skriv din adgangskode."),
});

export const reopenForm = letterForm.extend({ reason });

/** One address, on one line: a line break in it would be a second header (RFC 5322 § 2.2). */
export const recipientAddress = z
  .string("Skriv modtagerens mailadresse.")
  .refine((address) => !/[\r\n]/.test(address), "Mailadressen må ikke have linjeskift. Skriv én adresse.")
  .transform((address) => address.trim())
  .pipe(
    z
      .string()
      .min(1, "Skriv modtagerens mailadresse.")
      .max(254, "Mailadressen er for lang.")
      .pipe(z.email("Skriv en hel mailadresse, for eksempel ministeren@bm.dk.")),
  );

export const sendReplyForm = letterForm.extend({ recipient: recipientAddress });

export const digitalPostForm = letterForm.extend({
  recipient: word(200)
    .min(2, "Skriv, hvem brevet er sendt til.")
    .refine((text) => !/[\r\n]/.test(text), "Skriv modtageren på én linje."),
  sentOn: z.iso.date("Vælg den dag, brevet er sendt."),
});
export type DigitalPostInput = z.infer<typeof digitalPostForm>;

export const toCommitteeForm = letterForm.extend({
  committeeId: z.uuid("Vælg det udvalg, svaret skal forbi."),
  purpose: z.enum(["decision", "orientation"], "Vælg, om udvalget skal beslutte eller orienteres."),
});
export type ToCommitteeInput = z.infer<typeof toCommitteeForm>;

export const liftCommitteeForm = letterForm.extend({ reason });

export const remakeForm = letterForm.extend({ documentId: id });
