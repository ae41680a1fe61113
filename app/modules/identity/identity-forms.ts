import { z } from "zod";
import { contrastWithWhite } from "~/ui/contrast";
import { caseNumberPatternProblem } from "./case-number-pattern";

export const emailField = z
  .string("Skriv en mailadresse.")
  .trim()
  .toLowerCase()
  .max(254, "Mailadressen er for lang.")
  .pipe(z.email("Skriv en hel mailadresse, for eksempel anne@kommune.dk."));
export const nameField = z.string("Skriv et navn.").trim().min(2, "Skriv et navn.").max(120, "Skriv højst 120 tegn.");
const optionalText = (longest: number) => z.string().trim().max(longest, `Skriv højst ${longest} tegn.`).default("");
export const idField = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
export const versionField = z.coerce.number("Siden er forældet. Genindlæs den, og prøv igen.").int();
/** A name that comes once, several times, or not at all. */
export const severalOf = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(one));

export const signInForm = z.object({
  email: z
    .string("Skriv din mailadresse.")
    .trim()
    .min(1, "Skriv din mailadresse.")
    .max(254, "Mailadressen er for lang."),
  password: z.string("Skriv din adgangskode.").min(1, "Skriv din adgangskode.").max(1000, "Adgangskoden er for lang."),
});

export const resetRequestForm = z.object({ email: emailField });

export const newPasswordForm = z.object({
  password: z.string("Skriv en adgangskode.").min(1, "Skriv en adgangskode.").max(1000, "Adgangskoden er for lang."),
});

export const changePasswordForm = newPasswordForm.extend({
  currentPassword: z
    .string("Skriv din nuværende adgangskode.")
    .min(1, "Skriv din nuværende adgangskode.")
    .max(1000, "Adgangskoden er for lang."),
});

export const municipalRoles = ["caseworker", "approver", "mayor", "systemAdministrator"] as const;

export const inviteUserForm = z.object({
  name: nameField,
  email: emailField,
  title: optionalText(120),
  roles: severalOf(z.enum(municipalRoles)),
  /** committees whose secretary the person is */
  secretaryOf: severalOf(idField),
});
export type InviteUser = z.infer<typeof inviteUserForm>;

export const editUserForm = inviteUserForm.extend({ version: versionField });
export type EditUser = { userId: string } & z.infer<typeof editUserForm>;

export const userForm = z.object({ userId: idField });
export const sessionForm = z.object({ sessionId: idField });

/** One outcome to a line. */
const outcomesField = z
  .string()
  .default("")
  .transform((text) => [
    ...new Set(
      text
        .split(/\r?\n/)
        .map((line) => line.trim().replace(/\s+/g, " "))
        .filter(Boolean),
    ),
  ])
  .pipe(
    z
      .array(z.string().max(80, "En af linjerne er for lang. Skriv højst 80 tegn på hver."))
      .min(1, "Skriv mindst ét udfald, for eksempel Godkendt.")
      .max(40, "Skriv højst 40 udfald."),
  );

export const editMunicipalityForm = z.object({
  version: versionField,
  name: nameField,
  accent: z
    .string("Vælg en farve.")
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, "Skriv farven som # og seks tegn, for eksempel #004d99.")
    .refine((colour) => contrastWithWhite(colour) >= 7, "Farven er for lys til tekst. Vælg en mørkere."),
  caseNumberPattern: z
    .string("Skriv sagsnumrenes mønster.")
    .trim()
    .superRefine((pattern, context) => {
      const problem = caseNumberPatternProblem(pattern);
      if (problem) context.addIssue({ code: "custom", message: problem });
    }),
  contactEmail: z.union([z.literal(""), emailField], "Skriv en hel mailadresse, eller lad feltet være tomt."),
  contactPhone: optionalText(40),
  address: optionalText(200),
  outcomes: outcomesField,
  hidesSmallGroups: z
    .literal("ja")
    .optional()
    .transform((value) => value === "ja"),
});
export type EditMunicipality = z.infer<typeof editMunicipalityForm>;
