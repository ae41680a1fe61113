import type { MenuEntry } from "~/ui/menu";
import { attendanceWords, type AttendanceRow, type AttendanceState } from "../presence";
import type { PresenceView } from "../presence-view.server";

/** What a person's menu asks before it posts. */
export type Asked = "arrival" | "departure" | "substitute" | "items";

/** What can be noted of one person now, the likeliest first. @param ask opens the dialog that the entry needs */
export function attendanceEntries(view: PresenceView, row: AttendanceRow, ask: (what: Asked) => void): MenuEntry[] {
  const { meetingId, status } = view;
  const base = `/intern/moeder/${meetingId}/fremmoede`;
  const who = { meetingId, userId: row.userId };
  const note = (state: AttendanceState, label = attendanceWords[state], substituteForId = ""): MenuEntry => ({
    label,
    action: base,
    fields: { ...who, state, substituteForId },
  });
  const find: MenuEntry = { label: "Find stedfortræder", onAction: () => ask("substitute") };
  if (row.office === "substitute") return substituteEntries(view, row, note, [...here(view, row, ask)]);
  if (status === "dispatched")
    return [
      ...(["present", "apology", "absent"] as const)
        .filter((state) => (row.noted ? state !== row.state : state !== "present"))
        .map((state) => note(state)),
      ...(row.noted && row.state !== "present" && isEmpty(view, row) ? [find] : []),
    ];
  const coming: MenuEntry[] =
    status === "inSession"
      ? [{ label: "Mødt nu", action: `${base}/kommet`, fields: who }]
      : [{ label: "Mødte senere", onAction: () => ask("arrival") }];
  if (row.state !== "present")
    return [
      ...coming,
      ...(isEmpty(view, row) ? [find] : []),
      note("present", "Til stede hele mødet"),
      row.state === "apology" ? note("absent") : note("apology"),
    ];
  return [
    ...here(view, row, ask),
    ...(isEmpty(view, row) ? [find] : []),
    ...(row.arrivedAt || row.leftAt ? [note("present", "Til stede hele mødet")] : []),
    note("apology"),
    note("absent"),
  ];
}

/** Of somebody who is at the meeting: going and coming. */
function here(view: PresenceView, row: AttendanceRow, ask: (what: Asked) => void): MenuEntry[] {
  const { meetingId, status, item } = view;
  if (status === "dispatched" || row.state !== "present") return [];
  const base = `/intern/moeder/${meetingId}/fremmoede`;
  const who = { meetingId, userId: row.userId };
  const reason = item && row.missed.find(({ itemId }) => itemId === item.id);
  const fields = { ...who, itemId: item?.id ?? "" };
  const correct: MenuEntry = { label: "Ret punkt for punkt", onAction: () => ask("items") };
  if (status !== "inSession")
    return [...(row.leftAt ? [] : [{ label: "Gik før tid", onAction: () => ask("departure") }]), correct];
  if (row.leftAt) return [{ label: "Mødt nu", action: `${base}/kommet`, fields: who }, correct];
  return [
    ...(item && reason?.reason === "steppedOut" && !reason.cameBackAt
      ? [{ label: "Er tilbage", action: `${base}/tilbage`, fields }]
      : []),
    ...(item && !reason && !item.decided
      ? [{ label: `Uden for døren under punkt ${item.number}`, action: `${base}/ude`, fields }]
      : []),
    { label: "Forlod mødet", action: `${base}/gaaet`, fields: who },
    correct,
  ];
}

function substituteEntries(
  view: PresenceView,
  row: AttendanceRow,
  note: (state: AttendanceState, label?: string, substituteForId?: string) => MenuEntry,
  going: MenuEntry[],
): MenuEntry[] {
  if (row.state === "present" && row.substituteForId) return [...going, note("absent", "Er ikke med")];
  return view.people
    .filter((member) => member.office !== "substitute" && isEmpty(view, member) && isAway(member))
    .map((member) => note("present", `Sidder for ${member.name}`, member.userId));
}

const isAway = (row: AttendanceRow): boolean => row.noted && (row.state !== "present" || row.missed.length > 0);

/** The member isn't there, and nobody has been noted for them. */
export function isEmpty(view: PresenceView, member: AttendanceRow): boolean {
  if (!isAway(member)) return false;
  return !view.people.some((row) => row.state === "present" && row.substituteForId === member.userId);
}
