import type { Settings } from "~/platform/env.server";
import { checkExternalDatabase } from "./external-database";
import type { Progress } from "./progress";

export interface StartedDatabase {
  /** loads what belongs in an empty one */
  fill(): Promise<void>;
  /** the lines that end the start */
  welcome(settings: Settings): Promise<string[]>;
}

/** The server that DATABASE_URL names. Its schema is its owner's business, its contents the municipalities'. */
export async function startExternalDatabase(settings: Settings, progress: Progress): Promise<StartedDatabase> {
  await progress.step("Finder databasen", "Database fundet", () => checkExternalDatabase(settings));
  return {
    fill: () => Promise.resolve(),
    welcome: ({ baseUrl }) => Promise.resolve([`Åbn ${baseUrl}`, ""]),
  };
}
