import { answerLiveTables } from "~/modules/meetings/live-contents.server";
import { projectRefWords } from "~/modules/projects/live-refs";
import { projectLiveTable } from "~/modules/projects/live-tables.server";

/** Which modules put tables and charts into case texts. Whatever process reads or freezes case texts calls this first. */
export function fillLiveTables(): void {
  for (const word of projectRefWords) answerLiveTables(word, projectLiveTable);
}
