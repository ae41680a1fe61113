import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import type { DemoMeeting } from "./content/shapes";
import type { LoadedMeeting, TakeStep } from "./load-meetings";
import type { Place } from "./load-organisation";

export interface Course {
  place: Place;
  meeting: DemoMeeting;
  loaded: LoadedMeeting;
  prepared: ReadonlyMap<string, LoadedMeeting>;
  by: TakeStep;
  secretary: string;
}

/** What happens between opening and closing the meeting: item by item, each by the person who does it. */
export async function runMeeting({ place, meeting, loaded, by, secretary }: Course): Promise<void> {
  const { meetingId, itemIds } = loaded;
  await by(secretary, meeting.openedAt!, async (unit) => {
    for (const { person, state, substituteFor } of [...meeting.attendance].sort(
      (a, b) => Number(!!a.substituteFor) - Number(!!b.substituteFor),
    ))
      await noteAttendance(unit, {
        meetingId,
        userId: place.people.get(person)!.id,
        state,
        substituteForId: substituteFor && place.people.get(substituteFor)!.id,
      });
    for (const [index, item] of meeting.items.entries())
      for (const decision of item.decisions)
        await recordDecision(unit, { itemId: itemIds[index]!, version: 0, ...decision });
  });
}
