import type { Unit } from "~/platform/unit-of-work.server";
import type { NotedTime } from "../noted-times";
import { attendanceRows } from "../presence-queries.server";
import { courseItems } from "./course-items.server";

interface Timed {
  id: string;
  committeeId: string;
  startsAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
}

/** Every time that is noted of a meeting, in the order in which they lie. */
export async function notedTimes(unit: Unit, meeting: Timed): Promise<NotedTime[]> {
  const items = await courseItems(unit, meeting.id);
  const pauses = await unit.tx.meetingPause.findMany({
    where: { meetingId: meeting.id },
    orderBy: { startedAt: "asc" },
  });
  const rows = await attendanceRows(unit, meeting);
  const times: NotedTime[] = [];
  const note = (
    what: NotedTime["what"],
    label: string,
    at: Date | string | null,
    id: string | null = null,
    userId: string | null = null,
  ) => {
    if (at) times.push({ what, id, userId, label, at: new Date(at) });
  };
  note("meetingOpened", "Mødet blev åbnet", meeting.openedAt);
  for (const { id, number, beganAt, endedAt } of items) {
    note("itemBegan", `Punkt ${number} begyndte`, beganAt, id);
    note("itemEnded", `Punkt ${number} sluttede`, endedAt, id);
  }
  for (const { id, startedAt, endedAt } of pauses) {
    note("pauseStarted", "Pausen begyndte", startedAt, id);
    note("pauseEnded", "Pausen sluttede", endedAt, id);
  }
  for (const { userId, name, arrivedAt, leftAt, missed } of rows) {
    note("arrived", `${name} mødte`, arrivedAt, null, userId);
    note("left", `${name} forlod mødet`, leftAt, null, userId);
    for (const { itemId, wentOutAt, cameBackAt } of missed) {
      const number = items.find(({ id }) => id === itemId)?.number ?? "?";
      note("wentOut", `${name} gik ud under punkt ${number}`, wentOutAt, itemId, userId);
      note("cameBack", `${name} kom tilbage under punkt ${number}`, cameBackAt, itemId, userId);
    }
  }
  note("meetingClosed", "Mødet blev hævet", meeting.closedAt);
  const place = ({ what }: NotedTime) => (what === "meetingOpened" ? -1 : what === "meetingClosed" ? 1 : 0);
  return times
    .map((time, index) => ({ time, index }))
    .sort((a, b) => place(a.time) - place(b.time) || a.time.at.getTime() - b.time.at.getTime() || a.index - b.index)
    .map(({ time }) => time);
}
