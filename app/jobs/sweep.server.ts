import { keepCheckpoint } from "~/modules/audit/checkpoint.server";
import { sweepOrphans } from "~/modules/files/sweep-orphans.server";
import { log } from "~/platform/log.server";
import { lookUp } from "~/platform/unit-of-work.server";

/** What the "sweep" job does, municipality by municipality. It may run any number of times: each part knows what is due. */
export async function sweep(): Promise<void> {
  await lookUp("SELECT app.sweep_tries(now())", []);
  const rows = await lookUp<{ id: string }>("SELECT app.municipality_ids() AS id", []);
  for (const { id } of rows)
    await keepCheckpoint(id).catch((error: unknown) =>
      log().error({ err: error, municipalityId: id }, "no checkpoint kept"),
    );
  await sweepOrphans().catch((error: unknown) => log().error({ err: error }, "no files swept"));
}
