// Started by the app in an empty embedded database: a process of its own, so that its memory goes with it.
import { runCommand } from "../run-command";

await runCommand("load-demonstration", async () => {
  const { loadDemonstration } = await import("../../../prisma/seed/load");
  await loadDemonstration();
});
