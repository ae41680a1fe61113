import { z } from "zod";
import { sectionKindNames, sectionKinds } from "./section-template";

const version = z.coerce.number("Siden er forældet. Genindlæs den, og prøv igen.").int();

const section = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9-]{0,60}$/, "Siden er forældet. Genindlæs den, og prøv igen.")
    .default(""),
  title: z.string("Skriv afsnittets titel.").trim().min(2, "Skriv afsnittets titel.").max(120, "Skriv højst 120 tegn."),
  kind: z.enum(sectionKinds, "Vælg, hvad afsnittet er."),
  emptyText: z.string().trim().max(120, "Skriv højst 120 tegn.").default(""),
  question: z.string().trim().max(300, "Skriv højst 300 tegn.").default(""),
});

const sections = z
  .array(section)
  .min(1, "Tilføj mindst ét afsnit.")
  .max(30, "En skabelon kan have 30 afsnit.")
  .superRefine((list, context) => {
    for (const kind of ["recommendation", "attachments", "decision"] as const)
      list
        .map((each, index) => ({ each, index }))
        .filter(({ each }) => each.kind === kind)
        .slice(1)
        .forEach(({ index }) =>
          context.addIssue({
            code: "custom",
            path: [index, "kind"],
            message: `Der kan kun være ét afsnit af slagsen ${sectionKindNames[kind]}.`,
          }),
        );
    if (!list.some(({ kind }) => kind === "text"))
      context.addIssue({ code: "custom", message: "Skabelonen skal have mindst ét afsnit med tekst." });
    const keys = list.map(({ key }) => key).filter(Boolean);
    if (new Set(keys).size < keys.length)
      context.addIssue({ code: "custom", message: "Siden er forældet. Genindlæs den, og prøv igen." });
  });

/** Fields `sections.0.title`, `sections.0.kind` and so on, in the order in which they stand. */
function gathered(fields: unknown): unknown {
  const lines = new Map<number, Record<string, unknown>>();
  for (const [name, value] of Object.entries(fields as Record<string, unknown>)) {
    const [, index, part] = /^sections[.](\d{1,2})[.](key|title|kind|emptyText|question)$/.exec(name) ?? [];
    if (!index || !part) continue;
    const line = lines.get(Number(index)) ?? {};
    lines.set(Number(index), { ...line, [part]: value });
  }
  const inOrder = [...lines.entries()].sort(([a], [b]) => a - b).map(([, line]) => line);
  return { ...(fields as object), sections: inOrder };
}

const name = z
  .string("Skriv skabelonens navn.")
  .trim()
  .min(2, "Skriv skabelonens navn.")
  .max(80, "Skriv højst 80 tegn.");

export const createSectionTemplateForm = z.preprocess(gathered, z.object({ name, sections }));
export type CreateSectionTemplate = z.infer<typeof createSectionTemplateForm>;

export const editSectionTemplateForm = z.preprocess(gathered, z.object({ version, name, sections }));
export type EditSectionTemplate = { templateId: string } & z.infer<typeof editSectionTemplateForm>;
