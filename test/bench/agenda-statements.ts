import pg from "pg";
import type { Actor } from "~/modules/identity/actor";
import { addFreeItem } from "~/modules/meetings/add-free-item.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { agendaPage } from "~/modules/meetings/agenda-queries.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createDraftMeeting, createProposal, type AgendaWorld } from "../factories/agendas";

/** What a unit sends to PostgreSQL, its frame (BEGIN with the actor, COMMIT) left out. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...given: Parameters<typeof query>) {
    const [config] = given as unknown as [string | { text: string }];
    sent.push(typeof config === "string" ? config : config.text);
    return query.apply(this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent.filter((text) => !/^(BEGIN|COMMIT)\b/.test(text));
}

/** An agenda with so many items, half of them cases with two attachments. */
export async function agendaOf(world: AgendaWorld, items: number, date: string): Promise<string> {
  const meetingId = await createDraftMeeting(world, date);
  const attachments = [{ title: "Prisoversigt" }, { title: "Høringssvar" }];
  for (let index = 0; index < items - 3; index += 1) {
    const proposalId = index % 2 === 0 ? await createProposal(world, { title: `Sag ${index}`, attachments }) : null;
    await unitOfWork<Actor, unknown>(world.secretary, (unit) =>
      proposalId
        ? addProposalItem(unit, { meetingId, proposalId })
        : addFreeItem(unit, { meetingId, title: `Orientering ${index}` }),
    );
  }
  return meetingId;
}

/** The internal agenda page's statements (issue section 10: at most 8, the same for 10 items and for 200). */
export async function agendaPageStatements(world: AgendaWorld, meetingId: string): Promise<number> {
  const open = () => unitOfWork(world.secretary, (unit) => agendaPage(unit, meetingId));
  return (await statementsOf(open)).length;
}
