import type { Settings } from "~/platform/env.server";
import { checkExternalDatabase } from "./external-database";
import type { Progress } from "./progress";
import { assertSealOpens, sealOutOfTime } from "./seal-file";

export interface StartedDatabase {
  /** loads what belongs in an empty one */
  fill(): Promise<void>;
  /** the lines that end the start */
  welcome(settings: Settings): Promise<string[]>;
}

/** The server that DATABASE_URL names. Its schema is its owner's business, its contents the municipalities'. */
export async function startExternalDatabase(settings: Settings, progress: Progress): Promise<StartedDatabase> {
  assertSealOpens(settings);
  await progress.step("Finder databasen", "Database fundet", () => checkExternalDatabase(settings));
  return {
    fill: () => Promise.resolve(),
    welcome: ({ baseUrl }) => Promise.resolve([`Åbn ${baseUrl}`, ...missing(settings), ""]),
  };
}

/** What a municipality can't do without for long, and a trial can. */
function missing(settings: Settings): string[] {
  const { smtpUrl, sealP12 } = settings;
  const lines = [
    !process.env["BASE_URL"] && "BASE_URL er ikke angivet: kun denne maskine kan bruge Sagsgang.",
    !smtpUrl && "SMTP_URL er ikke angivet: mails bliver gemt under Administration og ikke sendt.",
    !sealP12 && "SEAL_P12 er ikke angivet: dokumenter får et demonstrationssegl.",
    sealOutOfTime(settings),
  ].filter((line) => typeof line === "string");
  return lines.length > 0 ? ["", ...lines] : [];
}
