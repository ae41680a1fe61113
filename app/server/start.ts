// npm start, and npm run dev: database, build, demonstration, server.
import { createProgress, seconds } from "./progress";
import { reportFailure } from "./report-failure";
import { createShutdown, stopOnSignals } from "./shutdown";

const dev = process.argv.includes("--dev");
process.env["NODE_ENV"] ??= dev ? "development" : "production";

const began = performance.now() - process.uptime() * 1000;
const progress = createProgress();
const shutdown = createShutdown();
stopOnSignals(shutdown, {
  stopping: () => progress.line("Stopper …"),
  stopped: () => progress.line("Sagsgang er stoppet."),
});

const fail = async (error: unknown) => {
  if (shutdown.stopping) return; // what was under way when it was told to stop
  reportFailure(error);
  await shutdown.stop();
  process.exit(1);
};
process.on("uncaughtException", (error) => void fail(error));
process.on("unhandledRejection", (error) => void fail(error));

try {
  const { startSagsgang } = await import("./startup");
  await startSagsgang({ dev, progress, shutdown });
  progress.line(`  Klar efter ${seconds(performance.now() - began)}`);
} catch (error) {
  await fail(error);
}
