import { fileStore } from "~/modules/files/file-store.server";
import { followLetterMail } from "~/modules/letters/follow-letter-mail.server";
import type { JobData } from "~/platform/jobs.server";
import { deliverMail } from "~/platform/mail.server";
import { unitOfWork } from "~/platform/unit-of-work.server";

/**
 * The "mail" job: delivers, and where the mail is a letter, the letter follows. A letter's mail that failed is tried again by the
 * letter itself, for as long as it takes; any other by the queue.
 */
export async function deliverAndFollowUp({ municipalityId, mailId = "" }: JobData): Promise<void> {
  let failure: unknown;
  try {
    await deliverMail({ municipalityId, mailId }, (...file) => fileStore().read(...file));
  } catch (error) {
    failure = error;
  }
  const isLetter = await unitOfWork({ municipalityId, userId: null }, (unit) => followLetterMail(unit, mailId));
  if (failure && !isLetter) throw failure;
}
