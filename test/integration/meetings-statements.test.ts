import { afterAll, beforeAll, expect, test } from "vitest";
import { agendaPage } from "~/modules/meetings/agenda-queries.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { agendaOf, agendaPageStatements } from "../bench/agenda-statements";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;

beforeAll(async () => {
  database = await ownDatabase();
  world = await agendaWorld();
});
afterAll(() => database.drop());

test(
  "the agenda page asks the database as often for 200 items as for 10, and at most 8 times",
  { timeout: 120_000 },
  async () => {
    const short = await agendaOf(world, 10, "2026-11-26");
    const long = await agendaOf(world, 200, "2026-12-03");
    const page = await unitOfWork(world.secretary, (unit) => agendaPage(unit, long));
    expect(page.items).toHaveLength(200);
    expect(page.items[1]!.attachments).toHaveLength(2);
    const counts = [await agendaPageStatements(world, short), await agendaPageStatements(world, long)];
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[0]).toBeLessThanOrEqual(8);

    await unitOfWork(
      world.secretary,
      (unit) => dispatchAgenda(unit, { meetingId: long, version: page.meeting.version }),
      {
        timeout: 30_000,
      },
    );
    expect(await agendaPageStatements(world, long)).toBeLessThanOrEqual(counts[0]!);
  },
);
