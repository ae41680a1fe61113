import { fileStore } from "~/modules/files/file-store.server";
import { addArea } from "~/modules/statistics/add-area.server";
import { addAreaForm } from "~/modules/statistics/area-forms";
import { carryOutImport } from "~/modules/statistics/carry-out-import.server";
import { startImport } from "~/modules/statistics/start-import.server";
import { setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import type { DemoStatistics } from "./content/statistics";
import { moment } from "./load-cases";
import { actorAt } from "./load-meetings";
import type { Place } from "./load-organisation";

/** The municipality's areas, and a file that was read and is shown with what is wrong in it. */
export async function loadStatistics(place: Place, { author, at, areas, file }: DemoStatistics): Promise<void> {
  setClock(moment(at));
  const actor = actorAt(place, author, at);
  const { municipalityId } = place;
  const { sha256 } = await fileStore().put(municipalityId, Buffer.from(file.content));
  const { importId } = await unitOfWork(actor, async (unit) => {
    for (const area of areas) await addArea(unit, addAreaForm.parse({ ...area, validFrom: "" }));
    return startImport(unit, {
      ...{ seriesId: "", newestProvisional: false, source: file.source },
      ...{ fileName: file.name, fileSha256: sha256 },
    });
  });
  await carryOutImport({ municipalityId, importId, userId: actor.userId });
}
