import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { seriesChoices, type SeriesChoice } from "~/modules/statistics/series-queries.server";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { activePeople } from "./commitment-queries.server";
import { suggestDue, type DueSuggestion } from "./due-suggestion";
import { mayReadInquiry } from "./internal/load-commitment.server";

export interface CommitmentChoices {
  people: { value: string; label: string }[];
  series: SeriesChoice[];
}

export interface CommitmentToMake extends CommitmentChoices {
  letterId: string;
  letterSubject: string;
  inquiryId: string;
  inquiryTitle: string;
  /** the sentence has to be typed: the letter's text isn't here */
  registered: boolean;
  quote: string;
  suggestion: DueSuggestion | null;
}

/** What a commitment can be given and measured on. */
export async function commitmentChoices(unit: Unit<Actor>): Promise<CommitmentChoices> {
  return {
    people: await activePeople(unit),
    series: may(unit.actor, "readStatistics") ? await seriesChoices(unit) : [],
  };
}

/**
 * What the form of a new commitment begins with: the sentence, and the date that it seems to say.
 * @throws not_found, forbidden
 */
export async function commitmentToMake(unit: Unit<Actor>, letterId: string, quote: string): Promise<CommitmentToMake> {
  const letter = await unit.tx.replyLetter.findFirst({
    where: { id: letterId },
    include: { inquiry: { select: { subject: true } } },
  });
  if (!letter || !(await mayReadInquiry(unit, letter.inquiryId))) throw notFound();
  const registered = letter.origin === "registered";
  if (registered) assertMay(unit.actor, "editInquiry");
  else assertMay(unit.actor, "editReply", letter);
  const date = letter.letterDate?.toISOString().slice(0, 10) ?? copenhagenDate(unit.now);
  return {
    letterId,
    letterSubject: letter.subject,
    inquiryId: letter.inquiryId,
    inquiryTitle: letter.inquiry.subject,
    registered,
    quote,
    suggestion: quote === "" ? null : suggestDue(quote, date),
    ...(await commitmentChoices(unit)),
  };
}
