import { noteArrival } from "~/modules/decisions/note-arrival.server";
import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import { goToItem } from "~/modules/decisions/go-to-item.server";
import { nameSubstitute } from "~/modules/decisions/name-substitute.server";
import { sendApology } from "~/modules/decisions/send-apology.server";
import { takePen } from "~/modules/decisions/take-pen.server";
import { inOrder } from "~/modules/meetings/agenda";
import { addWorkdays } from "./content/dates";
import type { DemoAgendaItem, DemoMeeting } from "./content/shapes";
import { itemTimes, stepTimes } from "./course-times";
import { itemMoments, type CourseItem } from "./load-item-course";
import type { LoadedMeeting, TakeStep } from "./load-meetings";
import { idOf, keyOf, type Place } from "./load-organisation";

export interface Course {
  place: Place;
  meeting: DemoMeeting;
  loaded: LoadedMeeting;
  prepared: ReadonlyMap<string, LoadedMeeting>;
  by: TakeStep;
  secretary: string;
}

/** Between the agenda and the meeting: who can't come says so, and their election group's contact names who sits for them. */
export async function tellBeforeMeeting({ place, meeting, loaded: { meetingId }, by }: Course): Promise<void> {
  const day = (workdays: number) => addWorkdays(meeting.startsAt.slice(0, 10), workdays);
  for (const { person } of meeting.attendance.filter(({ state }) => state === "apology")) {
    await by(person, `${day(-3)}T08:14`, (unit) => sendApology(unit, { meetingId }));
    const substitute = meeting.attendance.find(({ substituteFor }) => substituteFor === person);
    if (!substitute) continue;
    const request = await by(person, `${day(-3)}T08:14`, ({ tx }) =>
      tx.substituteRequest.findFirstOrThrow({ where: { meetingId, memberId: idOf(place, person) } }),
    );
    if (!request.askedId) throw new Error(`Nobody was asked for a substitute of ${person}.`);
    await by(keyOf(place, request.askedId), `${day(-2)}T19:32`, (unit) =>
      nameSubstitute(unit, { requestId: request.id, substituteId: idOf(place, substitute.person) }),
    );
  }
}

/** What happens between opening and closing the meeting: item by item, each by the person who does it. */
export async function runMeeting(course: Course): Promise<void> {
  const { place, meeting, loaded, by, secretary } = course;
  const { meetingId } = loaded;
  const late = meeting.attendance.filter(({ arrives }) => arrives);
  await by(secretary, meeting.openedAt!, async (unit) => {
    await takePen(unit, { meetingId });
    for (const { person, state } of meeting.attendance)
      if (state === "absent" || late.some((one) => one.person === person))
        await noteAttendance(unit, { meetingId, userId: idOf(place, person), state: "absent", substituteForId: null });
  });
  const items = (await agendaOf(course)).map((item) => ({ item, moments: itemMoments(course, item) }));
  const times = itemTimes(
    meeting.openedAt!,
    meeting.closedAt!,
    items.map(({ item, moments }) => weightOf(item, moments.length)),
  );
  for (const [index, { item, moments }] of items.entries()) {
    const { begin, end } = times[index]!;
    await by(secretary, begin, (unit) => goToItem(unit, { meetingId, itemId: item.id }));
    const steps = stepTimes(begin, end, moments.length);
    for (const { person, arrives } of late.filter((one) => one.arrives!.afterItem === index)) {
      if (arrives!.at < begin || arrives!.at > (steps[0] ?? end))
        throw new Error(`${person} comes at ${arrives!.at}, but item ${index + 1} is debated ${begin} to ${steps[0]}.`);
      await by(secretary, arrives!.at, (unit) =>
        noteArrival(unit, { meetingId, userId: idOf(place, person), time: null }),
      );
    }
    for (const [step, moment] of moments.entries()) await moment(steps[step]!);
  }
}

const weightOf = ({ content: { fixedKind, proposal } }: CourseItem, moments: number): number =>
  (fixedKind ? (proposal ? 2 : 1) : 3) + moments / 2;

/** The items that are dealt with, in the agenda's order; those that came by themselves with what the content says of them. */
async function agendaOf({ meeting, loaded, by, secretary }: Course): Promise<CourseItem[]> {
  const rows = await by(secretary, meeting.openedAt!, ({ tx }) =>
    tx.agendaItem.findMany({
      where: { meetingId: loaded.meetingId, OR: [{ fixedKind: null }, { fixedKind: { not: "signaturePage" } }] },
      orderBy: { position: "asc" },
    }),
  );
  return inOrder(rows, true).map(({ id, title }) => {
    const content = meeting.items[loaded.itemIds.indexOf(id)];
    const carriedOn = meeting.carriedOn?.[title];
    if (!content && !carriedOn)
      throw new Error(`“${title}” stands on ${meeting.key}, and nothing says what it decided.`);
    return { id, content: content ?? carriedOnItem(carriedOn!) };
  });
}

const carriedOnItem = (decisions: DemoAgendaItem["decisions"]): CourseItem["content"] => ({
  fixedKind: null,
  proposal: "",
  decisions,
});
