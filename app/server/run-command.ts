import { codeOf, OperatorError } from "./operator-error";
import { reportFailure } from "./report-failure";

/**
 * A command's frame: its failures are one line, and its exit code says whether it succeeded.
 * @param usage how it is called, for who called it otherwise
 */
export async function runCommand(usage: string, work: (args: string[]) => Promise<void>): Promise<void> {
  try {
    await work(process.argv.slice(2));
  } catch (error) {
    const misunderstood = codeOf(error)?.startsWith("ERR_PARSE_ARGS");
    reportFailure(misunderstood ? new OperatorError(`Kommandoen bruges sådan: ${usage}`) : error);
  }
  process.exit();
}
