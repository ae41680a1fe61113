// npm run create-municipality: a municipality with its first administrator, in the database that DATABASE_URL names.
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { parseSettings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import { checkExternalDatabase } from "../external-database";
import { OperatorError } from "../operator-error";
import { runCommand } from "../run-command";

const questions = {
  name: "Kommunens navn (Aaby Kommune)",
  slug: "Dens del af adressen (aaby)",
  "administrator-name": "Den første administrators navn",
  "administrator-email": "Administratorens mailadresse",
} as const;

/** Of the form's fields: which option each came from. */
const optionOf: Record<string, keyof typeof questions> = {
  name: "name",
  slug: "slug",
  administratorName: "administrator-name",
  administratorEmail: "administrator-email",
};

const usage =
  'npm run create-municipality -- --name "Aaby Kommune" --slug aaby --administrator-name "Ane Holm" --administrator-email ane@aaby.dk';

await runCommand(usage, async (args) => {
  const settings = parseSettings(process.env);
  if (settings.demonstration)
    throw new OperatorError(
      "Demonstrationen har sine kommuner. Angiv jeres egen database i DATABASE_URL og PORTAL_DATABASE_URL.",
    );
  await checkExternalDatabase(settings);
  const answers = await ask(args);
  const { createMunicipality, createMunicipalityForm } = await import("~/modules/identity/create-municipality.server");
  const { createStandardTemplate } = await import("~/modules/meetings/create-section-template.server");
  const { closeUnitOfWork } = await import("~/platform/unit-of-work.server");
  const input = createMunicipalityForm.safeParse({
    name: answers.name,
    slug: answers.slug,
    administratorName: answers["administrator-name"],
    administratorEmail: answers["administrator-email"],
  });
  if (!input.success) {
    const issue = input.error.issues[0]!;
    throw new OperatorError(`--${optionOf[String(issue.path[0])]}: ${issue.message}`);
  }
  try {
    const { link } = await createMunicipality(input.data, createStandardTemplate);
    console.log(
      `${input.data.name} er oprettet. Det offentliggjorte kommer på ${settings.baseUrl}/${input.data.slug}.`,
    );
    console.log(
      `Giv ${input.data.administratorName} dette link. Det virker én gang, i 7 dage, og vises kun nu:\n\n${link}`,
    );
    if (!process.env["BASE_URL"]) console.log("\nBASE_URL er ikke angivet: ret adressens begyndelse til jeres egen.");
  } catch (error) {
    throw error instanceof DomainError ? new OperatorError(error.message) : error;
  } finally {
    await closeUnitOfWork();
  }
});

/** From the command line; in a terminal, what is missing there is asked for. */
async function ask(args: string[]): Promise<Partial<Record<keyof typeof questions, string>>> {
  const options = Object.fromEntries(Object.keys(questions).map((name) => [name, { type: "string" as const }]));
  const given = parseArgs({ args, options }).values as Partial<Record<keyof typeof questions, string>>;
  const missing = (Object.keys(questions) as (keyof typeof questions)[]).filter((name) => given[name] === undefined);
  if (missing.length === 0) return given;
  if (!process.stdin.isTTY) throw new OperatorError(`Angiv ${missing.map((name) => `--${name}`).join(", ")}: ${usage}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const name of missing) given[name] = await terminal.question(`${questions[name]}: `);
  terminal.close();
  return given;
}
