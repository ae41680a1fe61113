import { journaliseDocument } from "~/modules/cases/journalise-document.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { WayLetter } from "./locked-letter.server";
import { openCommitments } from "../open-commitments.server";
import { sealedFileOf } from "./sealed-file.server";
import { moveLetter, noteStep } from "./take-letter-step.server";

/**
 * The letter has reached its recipient: from now on it never changes. It is registered on the case (offentlighedsloven § 15), what it
 * promises is followed up, and its inquiry is answered.
 * @param sentOn "2018-07-09"
 */
export async function letterArrived(
  unit: Unit,
  letter: WayLetter,
  { step, recipient, sentOn }: { step: "arrive" | "noteSent"; recipient: string; sentOn: string },
): Promise<void> {
  const { title, ...file } = await sealedFileOf(unit, letter);
  await moveLetter(unit, letter, step, { sentOn: new Date(sentOn) });
  await noteStep(unit, letter.id, "sent", { comment: recipient });
  const what = letter.kind === "extension" ? "Anmodning om ny frist" : "Svar";
  await journaliseDocument(unit, {
    caseFileId: letter.inquiry.caseFileId,
    title: `${what} til ${letter.addressee.split("\n")[0]} ${longDate(sentOn)}: ${title}`.slice(0, 300),
    direction: "sent",
    datedOn: sentOn,
    ...file,
  });
  await openCommitments(unit, letter.id);
  unit.record({ kind: "reply.sent", subject: `reply:${letter.id}`, data: { to: recipient, sha256: file.sha256 } });
}
