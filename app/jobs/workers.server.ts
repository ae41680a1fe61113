import { readStoredFile } from "~/modules/files/read-stored-file.server";
import { mailAboutLetterStep } from "~/modules/letters/mail-about-letter-step.server";
import { mailAboutStep } from "~/modules/meetings/mail-about-step.server";
import { remakePages } from "~/modules/publishing/remake-pages.server";
import { carryOutImport } from "~/modules/statistics/carry-out-import.server";
import { startWorkers } from "~/platform/jobs.server";
import { askForPortals } from "./ask-for-portals.server";
import { deliverAndFollowUp } from "./deliver-and-follow-up.server";
import { makeAndFollowUp } from "./make-and-follow-up.server";
import { log } from "~/platform/log.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { sweep } from "./sweep.server";

/** Asked for this often by each process; the throttle lets one through an hour, however many processes there are. */
const sweepEvery = 10 * 60_000;

/** Every queue and what is done with its jobs. */
export async function startJobs() {
  const workers = await startWorkers({
    mail: deliverAndFollowUp,
    "proposal-mail": ({ municipalityId, stepId = "" }) =>
      unitOfWork({ municipalityId, userId: null }, (unit) => mailAboutStep(unit, stepId)),
    "letter-mail": ({ municipalityId, stepId = "" }) =>
      unitOfWork({ municipalityId, userId: null }, (unit) => mailAboutLetterStep(unit, stepId)),
    typeset: makeAndFollowUp,
    "read-file": readStoredFile,
    sweep,
    portal: remakePages,
    "statistic-import": carryOutImport,
  });
  const ask = () =>
    workers.boss
      .send("sweep", {}, { singletonKey: "sweep", singletonSeconds: 3600 })
      .catch((error: unknown) => log().error({ err: error }, "sweep"));
  await ask();
  await askForPortals().catch((error: unknown) => log().error({ err: error }, "portal"));
  const timer = setInterval(() => void ask(), sweepEvery);
  return {
    ...workers,
    stop: async () => {
      clearInterval(timer);
      await workers.stop();
    },
  };
}
