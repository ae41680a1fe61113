import { answerLiveTables } from "~/modules/meetings/live-contents.server";
import { projectLiveTable } from "~/modules/projects/live-tables.server";

/** Which modules put tables into case texts. Whatever process reads or freezes case texts calls this first. */
export function fillLiveTables(): void {
  for (const word of ["projekt", "priser", "sammenligning"]) answerLiveTables(word, projectLiveTable);
}
