import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { disqualifiedItems } from "~/modules/meetings/barred-items.server";
import { itemReader, readsClosed } from "~/modules/meetings/document-access.server";
import { fullItems } from "~/modules/meetings/document-items.server";
import { historyFor, type HistoryEntry } from "~/modules/meetings/item-history";
import { historiesOf } from "~/modules/meetings/item-history.server";
import { stayedItems } from "~/modules/meetings/stayed-items.server";
import { renderParts } from "~/modules/richtext/render-html";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AttendanceRow } from "./presence";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { signingBlockers, type Reason } from "./minutes-queries.server";
import { attendanceRows } from "./presence-queries.server";

export interface RecordedView {
  outcome: string;
  text: string;
  version: number;
  by: string;
  at: string;
}

export interface RoomItem {
  id: string;
  number: string;
  title: string;
  caseNumber: string;
  closed: boolean;
  decided: boolean;
  isSignaturePage: boolean;
}

export interface CurrentItem extends RoomItem {
  guests: { name: string; role: string; from: string }[];
  points: { id: string; word: string; text: string; decision: RecordedView | null }[];
  whole: RecordedView | null;
  /** the actor is disqualified at this closed item: neither its papers nor its decision is theirs */
  barred: boolean;
  history: HistoryEntry[];
  /** that a member referred the decision to the council, in words; "" where nobody did */
  stayed: string;
  /** the case text as it was sent out, to look something up in */
  parts: { id: string; title: string; html: string }[];
}

export interface RoomView {
  meeting: {
    id: string;
    status: string;
    startsAt: string;
    committee: string;
    openedAt: string | null;
    closedAt: string | null;
    recorderId: string | null;
  };
  items: RoomItem[];
  /** the item that the meeting is at */
  at: string | null;
  /** the item that is shown */
  current: CurrentItem | null;
  people: AttendanceRow[];
  outcomes: string[];
  standingSentences: string[];
  mayRecord: boolean;
  mayNameRecorder: boolean;
  blockers: Reason[];
}

/**
 * The meeting room as whoever records sees it.
 * @param number the item to show; without one the item that the meeting is at, else the first undecided
 */
export async function roomView(unit: Unit<Actor>, meetingId: string, number: string | null): Promise<RoomView> {
  const { tx, actor } = unit;
  const meeting = await loadMeeting(unit, meetingId);
  const subject = subjectOf(meeting);
  assertMay(actor, "recordDecision", subject);
  const [details, municipality, decisions, items, people] = [
    await tx.meeting.findFirstOrThrow({
      where: { id: meetingId },
      select: { openedAt: true, closedAt: true, committee: { select: { standingSentences: true } } },
    }),
    await tx.municipality.findFirstOrThrow({ select: { outcomes: true } }),
    await tx.decision.findMany({ where: { item: { meetingId } } }),
    await fullItems(unit, meeting),
    await attendanceRows(unit, meeting),
  ];
  const names = new Map(
    (
      await tx.user.findMany({
        where: { id: { in: decisions.map(({ recordedById }) => recordedById) } },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  );
  const recorded = (itemId: string, pointId: string): RecordedView | null => {
    const found = decisions.find((one) => one.agendaItemId === itemId && one.pointId === pointId);
    return found
      ? {
          outcome: found.outcome,
          text: found.text,
          version: found.version,
          by: names.get(found.recordedById) ?? "",
          at: found.recordedAt.toISOString(),
        }
      : null;
  };
  const reads = await itemReader(unit, meeting);
  const disqualified = await disqualifiedItems(unit, meetingId);
  const list = items.map((item): RoomItem => ({
    id: item.id,
    number: item.number,
    title: reads(item) ? item.title : item.publicTitle || "Lukket punkt",
    caseNumber: reads(item) ? item.caseNumber : "",
    closed: item.closed,
    decided: decisions.some(({ agendaItemId }) => agendaItemId === item.id),
    isSignaturePage: item.fixedKind === "signaturePage",
  }));
  const here =
    meeting.status === "inSession" && !number ? list.findIndex(({ id }) => id === meeting.currentItemId) : -1;
  const wanted = list.findIndex((item) => (number ? item.number === number : !item.decided && !item.isSignaturePage));
  const index = Math.max(here >= 0 ? here : wanted, 0);
  const item = items[index];
  const isBarred = item !== undefined && item.closed && disqualified.has(item.id);
  const hidden = item !== undefined && !reads(item);
  const history = item && !hidden ? ((await historiesOf(unit, [item.id])).get(item.id) ?? []) : [];
  const historyToo = item !== undefined && !disqualified.has(item.id) && (await readsClosed(unit, meeting));
  return {
    meeting: {
      id: meeting.id,
      status: meeting.status,
      startsAt: meeting.startsAt.toISOString(),
      committee: meeting.committee.name,
      openedAt: details.openedAt?.toISOString() ?? null,
      closedAt: details.closedAt?.toISOString() ?? null,
      recorderId: meeting.recorderId,
    },
    items: list,
    at: meeting.currentItemId,
    current: item
      ? {
          ...list[index]!,
          guests: hidden ? [] : item.guests,
          barred: isBarred,
          history: historyFor(history, historyToo),
          stayed: hidden ? "" : ((await stayedItems(unit, [item.id])).get(item.id)?.words ?? ""),
          points: hidden ? [] : item.points.map((point) => ({ ...point, decision: recorded(item.id, point.id) })),
          whole: hidden ? null : recorded(item.id, ""),
          parts:
            hidden || !item.document
              ? []
              : renderParts(item.document, { baseLevel: 3 }).filter(
                  ({ kind }) => kind === "text" || kind === "recommendation",
                ),
        }
      : null,
    people,
    outcomes: municipality.outcomes,
    standingSentences: details.committee.standingSentences,
    mayRecord: meeting.status === "inSession" || (meeting.status === "closed" && may(actor, "editMinutes", subject)),
    mayNameRecorder: may(actor, "nameRecorder", subject),
    blockers:
      meeting.status === "inSession" || meeting.status === "closed" ? await signingBlockers(unit, meetingId) : [],
  };
}
