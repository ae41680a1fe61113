// Starts one of the programs: node app/server/run.mjs <name> [what it takes]. Plain JavaScript, so that nothing stays in memory
// of what made the program.
import { pathToFileURL } from "node:url";
import { programFile } from "../platform/programs.mjs";

const [name, ...args] = process.argv.slice(2);
const file = found();
process.env["SAGSGANG_PROGRAMS"] = "made";
process.argv.splice(1, process.argv.length, file, ...args);
await import(pathToFileURL(file).href);

function found() {
  try {
    return programFile(name);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
}
