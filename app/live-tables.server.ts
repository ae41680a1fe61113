import { answerLiveTables } from "~/modules/meetings/live-contents.server";
import { projectLiveTable } from "~/modules/projects/live-tables.server";

/** Which modules put tables into case texts. Whatever reads or freezes case texts imports this first. */
for (const word of ["projekt", "priser", "sammenligning"]) answerLiveTables(word, projectLiveTable);
