import { reportFailure } from "./report-failure";

/** A command's frame: its failures are one line, and its exit code says whether it succeeded. */
export async function runCommand(work: (args: string[]) => Promise<void>): Promise<void> {
  try {
    await work(process.argv.slice(2));
  } catch (error) {
    reportFailure(error);
  }
  process.exit();
}
