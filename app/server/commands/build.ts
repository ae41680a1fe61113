// npm run build
import { build } from "../build";
import { createProgress } from "../progress";
import { runCommand } from "../run-command";

await runCommand("npm run build", () => createProgress().step("Bygger", "Bygget", () => build({ evenIfFresh: true })));
