import { meetingDocumentSchema, type MeetingDocument } from "~/modules/pdf/meeting-document";
import { copenhagenDate, copenhagenTime } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { atClock, sentenceCase, weekdayDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { attachmentPath } from "./attachment-path";
import type { FullItem } from "./document-items";
import { documentGuests, documentItem, fullItems } from "./document-items.server";
import type { HistoryWithSecrets } from "./item-history";
import { historiesOf } from "./item-history.server";
import { toNoticeRule } from "./internal/notice-rule.server";
import { noticeDeadline, noticeRuleInWords } from "./notice-deadline";

export interface AgendaEdition {
  /** What of the meeting's items it holds: all of them, or those of one supplementary agenda. */
  holds: (item: FullItem) => boolean;
  /** "Dagsorden", "Tillægsdagsorden 1", "Udkast til dagsorden" */
  heading: string;
  supplementReason?: string;
  /** When and to how many it goes out; none for a draft. */
  sent?: { at: Date; recipients: number };
}

/**
 * What a members' agenda is typeset from: the frozen texts of what has been sent out, the texts as they are of the rest.
 * @returns the document's data, and its items with the attachments for the package
 */
export async function agendaInput(
  unit: Unit,
  meetingId: string,
  edition: AgendaEdition,
): Promise<{ data: MeetingDocument; items: FullItem[] }> {
  const { tx, now } = unit;
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId }, include: { committee: true } });
  if (!meeting) throw notFound();
  const { committee } = meeting;
  const municipality = await tx.municipality.findFirstOrThrow({ select: { name: true, accent: true } });
  const items = (await fullItems(unit, meeting)).filter(edition.holds);
  const histories = await historiesOf(
    unit,
    items.map(({ id }) => id),
  );
  const day = copenhagenDate(meeting.startsAt);
  const rule = toNoticeRule(committee);
  const { deadline } = noticeDeadline(day, rule);
  const data = meetingDocumentSchema.parse({
    kind: "agenda",
    edition: "members",
    demonstration: settings().demonstration,
    issued: copenhagenDate(now),
    description: `${edition.heading} til mødet i ${committee.name} ${weekdayDate(day)}`,
    keywords: ["dagsorden", committee.name, municipality.name],
    municipality,
    meeting: {
      committee: committee.name,
      heading: edition.heading,
      date: day,
      start: copenhagenTime(meeting.startsAt),
      end: copenhagenTime(meeting.endsAt),
      place: meeting.place,
      participants: await called(unit, committee.id, day),
      guests: documentGuests(items),
      ...(edition.sent ? { dispatched: sentInWords(edition.sent) } : {}),
      ...(edition.supplementReason
        ? { supplementReason: edition.supplementReason }
        : { notice: `${noticeRuleInWords(rule)} Fristen er ${weekdayDate(deadline)}.` }),
      items: items.map((item) => withLinks(meetingId, item, histories.get(item.id))),
    },
  });
  return { data, items };
}

const sentInWords = ({ at, recipients }: { at: Date; recipients: number }) =>
  `Sendt til ${countOf(recipients, "modtager", "modtagere")} ${weekdayDate(at)} ${atClock(at)}.`;

const offices: Record<string, string> = { chair: "formand", viceChair: "næstformand" };

const rank = (office: string) => (office === "chair" ? 0 : office === "viceChair" ? 1 : 2);

/** The members whose term holds on the day: the chair, the vice-chair, then the committee's own order. */
async function called({ tx }: Unit, committeeId: string, day: string) {
  const on = new Date(day);
  const seats = await tx.membership.findMany({
    where: {
      committeeId,
      office: { not: "substitute" },
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gte: on } }],
    },
    orderBy: [{ position: "asc" }, { user: { name: "asc" } }],
    select: { office: true, party: true, user: { select: { name: true } } },
  });
  const inOrder = seats.toSorted((a, b) => rank(a.office) - rank(b.office));
  return inOrder.map(({ office, party, user }) => ({
    name: user.name,
    ...(party ? { party } : {}),
    ...(offices[office] ? { role: offices[office] } : {}),
  }));
}

/** An attachment's title leads to the file, which asks who is reading. */
function withLinks(meetingId: string, item: FullItem, history?: HistoryWithSecrets[]) {
  const printed = documentItem(item, history);
  const link = (index: number) =>
    new URL(attachmentPath(meetingId, item.id, item.attachments[index]?.id ?? ""), settings().baseUrl).href;
  return {
    ...printed,
    sections: printed.sections?.map((section) =>
      section.kind === "attachments"
        ? { ...section, body: section.body?.map((attachment, index) => ({ ...attachment, link: link(index) })) }
        : section,
    ),
  };
}

/** "Dagsorden, Beskæftigelsesudvalget, 26. november 2026" */
export const documentTitle = (heading: string, { meeting }: MeetingDocument): string =>
  `${sentenceCase(heading)}, ${meeting.committee}, ${weekdayDate(meeting.date).replace(/^\S+ /, "")}`;
