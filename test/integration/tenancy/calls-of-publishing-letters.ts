import { chooseInquiryShown } from "~/modules/publishing/choose-inquiry-shown.server";
import { letterPublicationView } from "~/modules/publishing/letter-publication-queries.server";
import { publishLetter } from "~/modules/publishing/publish-letter.server";
import { showPassageAgain } from "~/modules/publishing/show-passage-again.server";
import { withdrawLetter } from "~/modules/publishing/withdraw-letter.server";
import { withholdPassage } from "~/modules/publishing/withhold-passage.server";
import { notFound, type CallTable } from "./calls";

/** What of a sent reply the public may read. */
export const callsOfPublishingLetters: CallTable = {
  letterPublicationView: notFound((unit, { sentLetter: { letterId } }) => letterPublicationView(unit, letterId)),
  publishLetter: notFound((unit, { sentLetter: { letterId } }) => publishLetter(unit, { letterId })),
  withdrawLetter: notFound((unit, { sentLetter: { letterId } }) => withdrawLetter(unit, { letterId, reason: "Fejl" })),
  withholdPassage: notFound((unit, { sentLetter: { letterId } }) =>
    withholdPassage(unit, { letterId, version: 0, blockId: "p0", quote: "Tak", ground: "personal" }),
  ),
  showPassageAgain: notFound((unit, { sentLetter: { letterId } }) =>
    showPassageAgain(unit, { letterId, version: 1, blockId: "p0", quote: "Tak" }),
  ),
  chooseInquiryShown: notFound((unit, { sentLetter: { letterId } }) =>
    chooseInquiryShown(unit, { letterId, version: 0, shows: "nej" }),
  ),
};
