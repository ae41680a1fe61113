// A meeting from its planning to its sealed minutes, as a table: each move is what is posted at once by those who do it.
import type { Driver, Post } from "./driver";
import type { Installation } from "./installation";
import {
  attending,
  event,
  itemsToDecide,
  secretary,
  secretaryPost,
  type Item,
  type Meeting,
  type MeetingMove,
} from "./meeting";
import { goThrough } from "./moves";
import type { Random } from "./random";
import { goesToAnother, pausing, voting } from "./session";

const password = "demonstration-sagsgang";
const committeeName = "Beskæftigelsesudvalget";
const titles = ["Aftale om samtaler", "Tilbud til unge", "Puljer i 2027", "Orientering om ledighed"];

/** Another decision on the item than the one it has; what is acknowledged stands from then on. */
function decide(meeting: Meeting, { id, number }: Item): Post {
  const version = meeting.decided.get(id)?.version ?? 0;
  const outcome = meeting.random.one(["Godkendt", "Tiltrådt", "Taget til efterretning"]);
  const text = `Ordlyd ${version + 1}, nr. ${meeting.random.between(1, 1_000_000)}: æ, ø og å.`;
  meeting.decided.set(id, { outcome, text, version: version + 1 });
  return {
    what: `${secretary} decides punkt ${number}, version ${version + 1} (meeting ${meeting.number})`,
    by: secretary,
    path: "/intern/beslutninger",
    fields: { itemId: id, pointId: "", outcome, text, version: String(version) },
    leaves: [
      event(meeting, version === 0 ? "decision.recorded" : "decision.changed", { data: { itemId: id, outcome, text } }),
    ],
  };
}

export const course: MeetingMove[] = [
  {
    phase: "preparing",
    name: "items",
    posts: async (meeting) =>
      titles.map((title) =>
        secretaryPost(meeting, `adds ${title}`, "punkter/nyt", { title }, [
          { text: "SELECT 1 FROM agenda_item WHERE meeting_id = $1 AND title = $2", values: [meeting.id, title] },
        ]),
      ),
  },
  {
    phase: "preparing",
    name: "dispatch",
    posts: async (meeting) => {
      const [row] = await meeting.installation.query<{ version: number }>("SELECT version FROM meeting WHERE id = $1", [
        meeting.id,
      ]);
      return [
        secretaryPost(meeting, "sends the agenda out", "udsend", { version: String(row!.version) }, [
          event(meeting, "meeting.dispatched"),
        ]),
      ];
    },
  },
  {
    phase: "preparing",
    name: "open",
    posts: async (meeting) => [secretaryPost(meeting, "opens it", "aabn", {}, [event(meeting, "meeting.opened")])],
  },
  {
    phase: "deciding",
    name: "attendance",
    posts: async (meeting) => {
      const away = await meeting.installation.query<{ id: string; name: string }>(
        `SELECT u.id, u.name FROM attendance a JOIN "user" u ON u.id = a.user_id
         WHERE a.meeting_id = $1 AND u.name <> ALL ($2) ORDER BY u.name`,
        [meeting.id, attending],
      );
      return away.map(({ id, name }) =>
        secretaryPost(meeting, `notes ${name} as absent`, "fremmoede", { userId: id, state: "absent" }, [
          {
            text: "SELECT 1 FROM attendance WHERE meeting_id = $1 AND user_id = $2 AND state = 'absent'",
            values: [meeting.id, id],
          },
        ]),
      );
    },
  },
  ...voting,
  {
    phase: "deciding",
    name: "decisions, all at once, and another item meanwhile",
    posts: async (meeting) => [
      ...(await itemsToDecide(meeting)).map((item) => decide(meeting, item)),
      await goesToAnother(meeting),
    ],
  },
  ...pausing,
  ...[1, 2].map((round): MeetingMove => ({
    phase: "deciding",
    name: `other wording ${round}`,
    posts: async (meeting) =>
      (await itemsToDecide(meeting))
        .filter(() => meeting.random.between(0, 1) === 1)
        .map((item) => decide(meeting, item)),
  })),
  {
    phase: "deciding",
    name: "close",
    posts: async (meeting) => [secretaryPost(meeting, "closes it", "haev", {}, [event(meeting, "meeting.closed")])],
  },
  {
    phase: "signing",
    name: "lock",
    posts: async (meeting) => [
      secretaryPost(meeting, "locks the minutes", "referat/laas", {}, [event(meeting, "minutes.signingStarted")]),
    ],
  },
  {
    phase: "signing",
    name: "the body is made",
    until: { text: "SELECT 1 FROM minutes WHERE meeting_id = $1 AND status = 'signing' AND body_sha256 IS NOT NULL" },
  },
  {
    phase: "signing",
    name: "everybody signs at once",
    posts: async (meeting) => {
      const [minutes] = await meeting.installation.query<{ id: string; sha256: string }>(
        "SELECT id, body_sha256 AS sha256 FROM minutes WHERE meeting_id = $1 AND number = 0",
        [meeting.id],
      );
      return attending.map((name) => ({
        what: `${name} signs (meeting ${meeting.number})`,
        by: name,
        path: `/intern/moeder/${meeting.id}/referat/underskriv`,
        fields: { meetingId: meeting.id, bodySha256: minutes!.sha256, password },
        leaves: [
          event(meeting, "minutes.signed", { by: name, data: { bodySha256: minutes!.sha256 } }),
          {
            text: `SELECT 1 FROM minutes_signature s JOIN "user" u ON u.id = s.user_id
                   WHERE s.minutes_id = $1 AND u.name = $2 AND s.body_sha256 = $3`,
            values: [minutes!.id, name, minutes!.sha256],
          },
        ],
      }));
    },
  },
  {
    phase: "sealing",
    name: "it is sealed",
    until: { text: "SELECT 1 FROM minutes WHERE meeting_id = $1 AND status = 'sealed'" },
  },
];

/** Holds one meeting to its end, however often the app is killed meanwhile. */
export async function holdMeeting(
  installation: Installation,
  driver: Driver,
  random: Random,
  number: number,
): Promise<Meeting> {
  await installation.enter("preparing");
  const meeting = {
    id: await plan(installation, driver, number),
    number,
    called: `meeting ${number}`,
    decided: new Map(),
    ballots: new Map(),
    random,
    installation,
  };
  await goThrough(meeting, driver, course);
  return meeting;
}

/** Ten a day, an hour each, in a time when no other meeting is planned. */
async function plan(installation: Installation, driver: Driver, number: number): Promise<string> {
  const [committee] = await installation.query<{ id: string }>(
    `SELECT c.id FROM committee c JOIN role_assignment r ON r.committee_id = c.id JOIN "user" u ON u.id = r.user_id
     WHERE c.name = $1 AND u.name = $2`,
    [committeeName, secretary],
  );
  const date = new Date(Date.UTC(2027, 8, 1 + Math.floor(number / 10))).toISOString().slice(0, 10);
  const hour = String(8 + (number % 10)).padStart(2, "0");
  const place = `Torturkammer ${number}`;
  const location = await driver.post({
    what: `${secretary} plans meeting ${number}`,
    by: secretary,
    path: "/intern/moeder/nyt",
    fields: { committeeId: committee!.id, date, start: `${hour}.00`, end: `${hour}.55`, place },
    leaves: [{ text: "SELECT 1 FROM meeting WHERE place = $1", values: [place] }],
  });
  return location.split("/").at(-1)!;
}
