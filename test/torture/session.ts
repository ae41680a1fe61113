// What goes on in the room beside the decisions: the meeting goes from item to item, votes by name, and pauses.
import { voteChoices, type VoteChoice } from "~/modules/decisions/vote";
import type { Post } from "./driver";
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

const phase = "deciding";

/** who vote on their own screens; the secretary notes the others' votes */
const ownVotes = attending.slice(0, 2);

function goTo(meeting: Meeting, { id, number }: Item): Post {
  return secretaryPost(meeting, `goes to punkt ${number}`, "gaa-til", { itemId: id }, [
    event(meeting, "meeting.wentToItem", { data: { itemId: id } }),
    { text: "SELECT 1 FROM agenda_item WHERE id = $1 AND began_at IS NOT NULL", values: [id] },
  ]);
}

/** A meeting is opened at its first item; where it is already it can't go. */
async function itemsToGoTo(meeting: Meeting): Promise<Item[]> {
  const items = await meeting.installation.query<Item & { begun: boolean }>(
    `SELECT id, number, began_at IS NOT NULL AS begun FROM agenda_item
     WHERE meeting_id = $1 AND fixed_kind IS DISTINCT FROM 'signaturePage' ORDER BY position`,
    [meeting.id],
  );
  return items.filter(({ begun }) => !begun);
}

export const goesToAnother = async (meeting: Meeting): Promise<Post> =>
  goTo(meeting, meeting.random.one(await itemsToGoTo(meeting)));

const voteOf = async ({ id, installation }: Meeting): Promise<string> => {
  const [vote] = await installation.query<{ id: string }>(
    "SELECT v.id FROM vote v JOIN agenda_item i ON i.id = v.agenda_item_id WHERE i.meeting_id = $1",
    [id],
  );
  return vote!.id;
};

/** One's own vote, another than the one that stands; what is acknowledged last counts. */
function cast(meeting: Meeting, voteId: string, name: string): Post {
  const before = meeting.ballots.get(name);
  const choice = meeting.random.one(voteChoices.filter((one) => one !== before));
  meeting.ballots.set(name, choice);
  return {
    what: `${name} votes${before ? " otherwise" : ""} (meeting ${meeting.number})`,
    by: name,
    path: `/intern/moeder/${meeting.id}/afstemning/stem`,
    fields: { voteId, choice },
    leaves: [
      event(meeting, "vote.cast", { by: name, data: { voteId, again: before !== undefined } }),
      {
        text: `SELECT 1 FROM ballot b JOIN "user" u ON u.id = b.user_id
               WHERE b.vote_id = $1 AND u.name = $2 AND b.cast_by_id = b.user_id`,
        values: [voteId, name],
      },
    ],
  };
}

async function noteTheRest(meeting: Meeting): Promise<Post> {
  const voteId = await voteOf(meeting);
  const choice: VoteChoice = meeting.random.one(voteChoices);
  const rest = attending.filter((name) => !ownVotes.includes(name));
  for (const name of rest) meeting.ballots.set(name, choice);
  return secretaryPost(meeting, "notes the others' votes", "afstemning/noter", { voteId, who: "rest", choice }, [
    event(meeting, "vote.noted", { by: secretary, data: { voteId } }),
    ...rest.map((name) => ({
      text: `SELECT 1 FROM ballot b JOIN "user" u ON u.id = b.user_id
             WHERE b.vote_id = $1 AND u.name = $2 AND b.choice = $3 AND b.cast_by_id <> b.user_id`,
      values: [voteId, name, choice],
    })),
  ]);
}

/** On an item that it goes to. Nobody votes twice, and a vote that was changed counts as it was changed. */
export const voting: MeetingMove[] = [
  { phase, name: "to an item", posts: async (meeting) => [await goesToAnother(meeting)] },
  {
    phase,
    name: "a vote by name",
    posts: async (meeting) => {
      const item = meeting.random.one(await itemsToDecide(meeting));
      const fields = { itemId: item.id, subject: "item", method: "byName", question: "Stemmes der for indstillingen?" };
      return [
        secretaryPost(meeting, `opens a vote on punkt ${item.number}`, "afstemning", fields, [
          event(meeting, "vote.opened", { data: { itemId: item.id } }),
          { text: "SELECT 1 FROM vote WHERE agenda_item_id = $1", values: [item.id] },
        ]),
      ];
    },
  },
  ...["their votes", "other votes"].map((name): MeetingMove => ({
    phase,
    name,
    posts: async (meeting) => {
      const voteId = await voteOf(meeting);
      return ownVotes.map((member) => cast(meeting, voteId, member));
    },
  })),
  { phase, name: "the others' votes", posts: async (meeting) => [await noteTheRest(meeting)] },
  {
    phase,
    name: "the vote is closed",
    posts: async (meeting) => {
      const voteId = await voteOf(meeting);
      return [
        secretaryPost(meeting, "closes the vote", "afstemning/luk", { voteId }, [
          event(meeting, "vote.closed", { data: { voteId } }),
        ]),
      ];
    },
  },
];

export const pausing: MeetingMove[] = [
  {
    phase,
    name: "a pause",
    posts: async (meeting) => [
      secretaryPost(meeting, "calls a pause", "pause", {}, [
        event(meeting, "meeting.paused"),
        { text: "SELECT 1 FROM meeting_pause WHERE meeting_id = $1", values: [meeting.id] },
      ]),
    ],
  },
  {
    phase,
    name: "the pause is over",
    posts: async (meeting) => [
      secretaryPost(meeting, "goes on", "genoptag", {}, [
        event(meeting, "meeting.resumed"),
        {
          text: "SELECT 1 FROM meeting_pause WHERE meeting_id = $1 AND ended_at > started_at",
          values: [meeting.id],
        },
      ]),
    ],
  },
];
