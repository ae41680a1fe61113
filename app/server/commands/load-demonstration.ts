// Started by the app in an empty embedded database: a process of its own, so that its memory goes with it.
import { loadDemonstration } from "../../../prisma/seed/load";
import { runCommand } from "../run-command";

await runCommand(loadDemonstration);
