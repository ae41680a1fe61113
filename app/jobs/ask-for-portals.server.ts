import { lookUp, unitOfWork } from "~/platform/unit-of-work.server";

/** Each municipality's public pages are looked through: at each start, since this may be a new release, and each hour, since time passes. */
export async function askForPortals(): Promise<void> {
  for (const { id } of await lookUp<{ id: string }>("SELECT app.municipality_ids() AS id", []))
    await unitOfWork({ municipalityId: id, userId: null }, async ({ enqueue }) =>
      enqueue({ queue: "portal", data: {} }),
    );
}
