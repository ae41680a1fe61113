import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that start whole installations take minutes: begun last they would run alone, with the other worker idle. */
const slow = ["commands", "start-and-stop", "publication-", "decisions-round", "backup-and-restore", "pdf-"];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = slow.findIndex((name) => path.basename(moduleId).startsWith(name));
      return index === -1 ? slow.length : index;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** Without Remix' plugin, which would want routes. Unit tests stand beside what they test; integration tests have a database each. */
export default defineConfig({
  resolve: { alias: { "~": path.resolve(import.meta.dirname, "app") } },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    // Modules are loaded once for many files, which saves a third of the time: a test that sets a clock or settings sets them back.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["app/**/*.test.{ts,tsx}", "templates/**/*.test.ts", "prisma/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          globalSetup: ["test/integration/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
