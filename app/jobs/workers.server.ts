import { readStoredFile } from "~/modules/files/read-stored-file.server";
import { startWorkers } from "~/platform/jobs.server";
import { makeAndFollowUp } from "./make-and-follow-up.server";
import { deliverMail } from "~/platform/mail.server";

/** Every queue and what is done with its jobs. */
export const startJobs = () =>
  startWorkers({
    mail: deliverMail,
    typeset: makeAndFollowUp,
    "read-file": readStoredFile,
    sweep: async () => {},
  });
