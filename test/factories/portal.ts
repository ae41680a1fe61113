import { holdItemForParties } from "~/modules/meetings/hold-item-for-parties.server";
import { cancelMeeting } from "~/modules/meetings/cancel-meeting.server";
import { moveMeeting } from "~/modules/meetings/move-meeting.server";
import { setItemOpenness } from "~/modules/meetings/set-item-openness.server";
import { committeeSettings } from "~/modules/meetings/committee-queries.server";
import { editCommittee } from "~/modules/meetings/edit-committee.server";
import { followedInPortal } from "~/modules/publishing/follow-meeting.server";
import { namesInPortal } from "~/modules/publishing/follow-names.server";
import type { OwnDatabase } from "../integration/database";
import { plannedOn, type AgendaWorld } from "./agendas";
import { as } from "./held-meetings";
import { createUser } from "./actors";

/** What the portal's own login can read of a municipality: every column of every table, as text. */
export async function wholePortal(database: OwnDatabase, { municipalityId }: AgendaWorld): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "sagsgang_portal",
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'portal'",
  );
  const rows = await Promise.all(
    tables.map(({ name }) =>
      database.query<{ text: string }>(
        "sagsgang_portal",
        `SELECT t::text AS text FROM portal.${name} t WHERE municipality_id = $1`,
        [municipalityId],
      ),
    ),
  );
  return rows
    .flat()
    .map(({ text }) => text)
    .join("\n");
}

/** The portal's address of a meeting's date: "/kommune/udvalg/2022-11-17". */
export async function addressOf(database: OwnDatabase, { committeeId }: AgendaWorld, pathDate: string) {
  const [place] = await database.query<{ m: string; c: string }>(
    "postgres",
    "SELECT m.slug AS m, c.slug AS c FROM committee c JOIN municipality m ON m.id = c.municipality_id WHERE c.id = $1",
    [committeeId],
  );
  return `/${place!.m}/${place!.c}/${pathDate}`;
}

/** The secretary's steps as the routes take them, with what they do to the portal. */
export const secretaryOf = (world: AgendaWorld, meetingId: string) => {
  const item = (itemId: string) =>
    as(world.secretary, ({ tx }) => tx.agendaItem.findUniqueOrThrow({ where: { id: itemId } }));
  const version = async () =>
    (await as(world.secretary, ({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }))).version;
  return {
    hold: async (itemId: string, held: boolean) => {
      const { version } = await item(itemId);
      await as(world.secretary, (unit) =>
        followedInPortal(holdItemForParties)(unit, { meetingId, itemId, version, held }),
      );
    },
    setOpenness: async (
      itemId: string,
      closed: boolean,
      words: { publicTitle?: string; publicSummary?: string; publicDecision?: string } = {},
    ) => {
      const { version } = await item(itemId);
      const input = {
        meetingId,
        itemId,
        version,
        closed,
        closedReason: "Personsag",
        publicTitle: "En personsag",
        publicSummary: "",
        ...words,
      };
      await as(world.secretary, (unit) => followedInPortal(setItemOpenness)(unit, input));
    },
    move: async (date: string, place = plannedOn(date).place) => {
      const input = { meetingId, version: await version(), ...plannedOn(date), place };
      await as(world.secretary, (unit) => followedInPortal(moveMeeting)(unit, input));
    },
    cancel: async () => {
      const input = { meetingId, version: await version(), reason: "For få kan komme" };
      await as(world.secretary, (unit) => followedInPortal(cancelMeeting)(unit, input));
    },
  };
};

/** An administrator's change of the committee, as its page sends it. */
export async function changeCommittee(
  { municipalityId, committeeId }: AgendaWorld,
  changes: {
    noticeDays?: number;
    name?: string;
    slug?: string;
    active?: boolean;
    publishesAgenda?: boolean;
    publishesMinutes?: boolean;
  },
): Promise<void> {
  const administrator = await createUser(municipalityId, { roles: ["systemAdministrator"] });
  await as(administrator, async (unit) => {
    const { id, nextMeeting: _, ...now } = await committeeSettings(unit, committeeId);
    await namesInPortal(editCommittee)(unit, { ...now, ...changes, committeeId: id });
  });
}
