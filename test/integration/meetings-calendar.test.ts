import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { deactivateUser } from "~/modules/identity/deactivate-user.server";
import { newSecret } from "~/modules/identity/secret.server";
import { sendCalendar } from "~/modules/meetings/calendar-feed.server";
import { calendarLinkForm } from "~/modules/meetings/calendar-forms";
import { ownCalendarLink } from "~/modules/meetings/calendar-link-queries.server";
import { cancelMeeting } from "~/modules/meetings/cancel-meeting.server";
import { endMembership } from "~/modules/meetings/end-membership.server";
import { makeCalendarLink } from "~/modules/meetings/make-calendar-link.server";
import { moveMeeting } from "~/modules/meetings/move-meeting.server";
import { revokeCalendarLink } from "~/modules/meetings/revoke-calendar-link.server";
import { findPage } from "~/modules/publishing/portal-queries.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { resetClock, setClock } from "~/platform/clock";
import { overrideSettings } from "~/platform/env.server";
import { act } from "~/platform/http.server";
import { deliverMail } from "~/platform/mail.server";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, plannedOn, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, holdMeeting, openRound, type HeldMeeting } from "../factories/held-meetings";
import { addressOf, secretaryOf } from "../factories/portal";
import { startMailServer } from "../fixtures/mail-server";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let meeting: HeldMeeting;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
  meeting = await dispatchedMeeting(world, { open: "Sommerfugl.", closed: "Natsværmer." });
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

/** @returns the address's last part */
async function link(actor: Actor): Promise<string> {
  const { token, hash } = newSecret();
  await as(actor, (unit) => makeCalendarLink(unit, hash));
  return `${token}.ics`;
}
let client = 0;
const ask = (file: string, headers: Record<string, string> = {}, address = `10.0.0.${(client += 1)}`) =>
  sendCalendar(new Request(`http://localhost/kalender/${file}`, { headers }), file, address);

/** As another program reads it. */
const events = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, location, description, sequence, startDate } = new ICAL.Event(component);
    const status = component.getFirstPropertyValue("status");
    return { uid, summary, location, description, sequence, status, start: startDate.toString() };
  });
const calendarOf = async (actor: Actor) => (await ask(await link(actor))).text();
const entriesOf = async (actor: Actor) => events(await calendarOf(actor));
const uid = (id: string) => `${id}@sagsgang`;

const all = <T>(work: (unit: Unit) => Promise<T>) => unitOfWork(systemIn(world.municipalityId), work);
const version = async (meetingId = meeting.meetingId) =>
  (await all(({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }))).version;
const move = async (date: string, meetingId = meeting.meetingId) => {
  const input = { meetingId, version: await version(meetingId), ...plannedOn(date, "16.00", "18.00") };
  return as(world.secretary, (unit) => moveMeeting(unit, input));
};
const cancel = async (meetingId = meeting.meetingId) => {
  const input = { meetingId, version: await version(meetingId), reason: "For få sager" };
  return as(world.secretary, (unit) => cancelMeeting(unit, input));
};
const mailsTo = ({ userId }: Actor) =>
  all(({ tx }) =>
    tx.mailMessage.findMany({ where: { recipient: `${userId}@eksempel.dk` }, orderBy: [{ createdAt: "asc" }] }),
  );

describe("the private address", () => {
  test("gives the calendar, and tells that it was used; only its hash is kept", async () => {
    const file = await link(world.member);
    expect(await as(world.member, ownCalendarLink)).toMatchObject({ lastUsedAt: null });
    const answer = await ask(file);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-cache",
    });
    expect((await as(world.member, ownCalendarLink))!.lastUsedAt).toBe("2022-11-08T08:00:00.000Z");
    const rows = await database.query<{ text: string }>("postgres", "SELECT t::text AS text FROM calendar_link t");
    expect(JSON.stringify(rows)).not.toContain(file.slice(0, 43));
  });

  test("answers 304 while nothing has changed, and anew when something has", async () => {
    const file = await link(world.member);
    const etag = (await ask(file)).headers.get("etag")!;
    const unchanged = await ask(file, { "If-None-Match": `W/${etag}` });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ""]);
    await move("2022-11-24");
    expect((await ask(file, { "If-None-Match": etag })).status).toBe(200);
  });

  test("an unknown one, a closed one, an earlier one and that of somebody without access get one answer", async () => {
    const earlier = await link(world.member);
    const latest = await link(world.member);
    expect((await ask(latest)).status).toBe(200);
    const closed = await link(world.chair);
    await as(world.chair, revokeCalendarLink);
    const without = await link(world.caseworker);
    const ole = await createUser(world.municipalityId, { roles: ["systemAdministrator"] });
    await as(ole, (unit) => deactivateUser(unit, { userId: world.caseworker.userId }));
    const answers = await Promise.all(
      [earlier, closed, without, `${"a".repeat(43)}.ics`, "noget andet", latest.replace(".ics", "")].map(
        async (file) => {
          const answer = await ask(file);
          return [answer.status, await answer.text(), Object.fromEntries(answer.headers)];
        },
      ),
    );
    expect(answers[0]![0]).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await as(world.chair, ownCalendarLink)).toBeNull();
  });

  test("many wrong ones from one place are stopped; a right one is not", async () => {
    const file = await link(world.member);
    const statuses: number[] = [];
    for (let tries = 0; tries < 61; tries += 1)
      statuses.push((await ask(`${"b".repeat(43)}.ics`, {}, "192.0.2.1")).status);
    expect([statuses.filter((status) => status === 404).length, statuses.at(-1)]).toEqual([60, 429]);
    expect((await ask(file, {}, "192.0.2.1")).status).toBe(200);
  });

  test("two made at once, and one POST sent twice: one address holds", async () => {
    await Promise.all([link(world.member), link(world.member), link(world.member)]);
    const post = () => {
      const { token, hash } = newSecret();
      const body = new URLSearchParams({ _noegle: "c".repeat(32) });
      const request = new Request("http://localhost/intern/konto", { method: "POST", body });
      return act(
        request,
        world.member,
        calendarLinkForm,
        (unit) => makeCalendarLink(unit, hash),
        ({ tokenHash }) => Response.json(tokenHash === Buffer.from(hash).toString("hex") ? token : null),
      );
    };
    const shown = await Promise.all([post(), post()].map(async (answer) => ((await answer) as Response).json()));
    expect(shown.filter((token) => token !== null)).toHaveLength(1);
    expect((await ask(`${String(shown.find((token) => token !== null))}.ics`)).status).toBe(200);
    expect(await all(({ tx }) => tx.calendarLink.count({ where: { revokedAt: null } }))).toBe(1);
  });
});

describe("what stands in it", () => {
  test("a member's meetings, by the seat that holds on the day; a substitute's only where they are named", async () => {
    const planned = await createDraftMeeting(world, "2022-12-15");
    const mine = await entriesOf(world.member);
    expect(mine.map((entry) => entry.uid)).toEqual([uid(meeting.meetingId), uid(planned)]);
    expect(mine[0]).toMatchObject({
      summary: "Møde i Beskæftigelsesudvalget",
      location: "Mødelokale 1",
      status: "CONFIRMED",
      sequence: 0,
      start: "2022-11-17T14:00:00Z",
      description: expect.stringContaining(`/intern/moeder/${meeting.meetingId}/dagsorden`),
    });
    expect(mine[1]!.description).toBe("Dagsordenen er ikke sendt ud endnu.");

    const niels = await createUser(world.municipalityId, { seats: { [world.committeeId]: "substitute" } });
    const guest = await createUser(world.municipalityId, {});
    expect([await entriesOf(niels), await entriesOf(guest), await entriesOf(world.mayor)]).toEqual([[], [], []]);
    for (const { userId } of [niels, guest])
      await all(({ tx }) =>
        tx.attendance.create({
          data: { meetingId: meeting.meetingId, userId, state: "present", substituteForId: world.member.userId },
        }),
      );
    for (const person of [niels, guest])
      expect((await entriesOf(person)).map((entry) => entry.uid)).toEqual([uid(meeting.meetingId)]);

    const seat = await all(({ tx }) => tx.membership.findFirstOrThrow({ where: { userId: world.member.userId } }));
    const ole = await createUser(world.municipalityId, { roles: ["systemAdministrator"] });
    await as(ole, (unit) =>
      endMembership(unit, {
        committeeId: world.committeeId,
        membershipId: seat.id,
        version: seat.version,
        lastDay: "2022-11-30",
      }),
    );
    expect((await entriesOf(world.member)).map((entry) => entry.uid)).toEqual([uid(meeting.meetingId)]);
  });

  test("a secretary's: the day by which the agenda is to be sent out, until it is", async () => {
    const planned = await createDraftMeeting(world, "2022-12-15");
    const mine = await entriesOf(world.secretary);
    expect(mine.map((entry) => [entry.summary, entry.start])).toEqual([
      ["Møde i Beskæftigelsesudvalget", "2022-11-17T14:00:00Z"],
      ["Møde i Beskæftigelsesudvalget", "2022-12-15T14:00:00Z"],
      ["Dagsorden udsendes senest: Beskæftigelsesudvalget", "2022-12-08"],
    ]);
    expect(mine[2]!.uid).toBe(uid(`${planned}-udsendelse`));
  });

  test("own tasks with a day, and minutes that wait for one's signature", async () => {
    const [open, closed] = ["Projekt PLUS", "Hemmelig leverandør"].map(
      (title) => meeting.items.find((item) => item.title === title)!.id,
    );
    const task = (title: string, agendaItemId: string | undefined, more: object = {}) => ({
      committeeId: world.committeeId,
      ownerId: world.member.userId,
      state: "open",
      dueOn: new Date("2022-12-01"),
      title,
      agendaItemId,
      ...more,
    });
    await all(({ tx }) =>
      tx.followUpTask.createMany({
        data: [
          task("Evaluér projektet", open),
          task("Opsig Natsværmer A/S", closed, { dueOn: new Date("2022-12-02") }),
          task("Er gjort", open, { state: "done" }),
          task("En andens", open, { ownerId: world.chair.userId }),
        ],
      }),
    );
    await holdMeeting(world, meeting);
    await openRound(world, meeting.meetingId);
    const calendar = await calendarOf(world.member);
    expect(events(calendar).map((entry) => [entry.summary, entry.start])).toEqual([
      ["Møde i Beskæftigelsesudvalget", "2022-11-17T14:00:00Z"],
      ["Frist: Evaluér projektet", "2022-12-01"],
      ["Frist: opgave efter et lukket punkt", "2022-12-02"],
      ["Referat til underskrift: Beskæftigelsesudvalget", "2022-11-08"],
    ]);
  });

  test("no word of what is on the agenda, closed or open, and nothing of another municipality", async () => {
    const elsewhere = await agendaWorld();
    const other = await dispatchedMeeting(elsewhere, { open: "Sommerfugl.", closed: "Natsværmer." });
    for (const person of [world.member, world.chair, world.secretary]) {
      const calendar = await calendarOf(person);
      expect(calendar.replaceAll("\r\n ", "")).not.toMatch(/Sommerfugl|Natsværmer|PLUS|leverandør|17-004875/i);
      expect(calendar).not.toContain(other.meetingId);
      expect(calendar).toContain(meeting.meetingId);
    }
  });

  test("a moved meeting has a higher SEQUENCE, a cancelled one is CANCELLED, and is gone three months later", async () => {
    await move("2022-11-24");
    expect(await entriesOf(world.member)).toMatchObject([
      { uid: uid(meeting.meetingId), sequence: 1, status: "CONFIRMED", start: "2022-11-24T15:00:00Z" },
    ]);
    await cancel();
    const cancelled = {
      uid: uid(meeting.meetingId),
      sequence: 2,
      status: "CANCELLED",
      summary: "Aflyst: Møde i Beskæftigelsesudvalget",
    };
    expect(await entriesOf(world.member)).toMatchObject([cancelled]);
    setClock(new Date("2023-02-23T08:00:00Z"));
    expect(await entriesOf(world.member)).toMatchObject([cancelled]);
    setClock(new Date("2023-03-01T08:00:00Z"));
    expect(await entriesOf(world.member)).toEqual([]);
  });
});

describe("invitations by mail", () => {
  const parts = async (person: Actor) =>
    (await mailsTo(person)).map(({ calendar }) => calendar && calendar.replaceAll("\r\n ", ""));

  test("go to those who are called, each alone, and follow when the meeting moves and is cancelled", async () => {
    await move("2022-11-24");
    await cancel();
    const mine = await parts(world.member);
    expect(mine.map((part) => /^METHOD:.*$/m.exec(part!)![0].trim())).toEqual([
      "METHOD:REQUEST",
      "METHOD:REQUEST",
      "METHOD:CANCEL",
    ]);
    expect(mine.flatMap((part) => events(part!))).toMatchObject([
      { uid: uid(meeting.meetingId), sequence: 0, status: "CONFIRMED", start: "2022-11-17T14:00:00Z" },
      { uid: uid(meeting.meetingId), sequence: 1, status: "CONFIRMED", start: "2022-11-24T15:00:00Z" },
      { uid: uid(meeting.meetingId), sequence: 2, status: "CANCELLED" },
    ]);
    for (const part of mine) {
      expect(part!.match(/^ATTENDEE.*$/gm)).toEqual([
        expect.stringContaining(`CN="Dorthe Fjord":mailto:${world.member.userId}@eksempel.dk`),
      ]);
      expect(part).toMatch(/^ORGANIZER;CN="Prøvekommunen":mailto:sagsgang@localhost/m);
      expect(part).not.toMatch(/Natsværmer|leverandør/);
    }
    // The mayor reads the agenda, and isn't called to the meeting.
    expect(await parts(world.mayor)).toEqual([null, null, null]);
  });

  test("a meeting that nobody was called to is moved and cancelled without one", async () => {
    const planned = await createDraftMeeting(world, "2022-12-15");
    await move("2022-12-16", planned);
    await cancel(planned);
    expect((await parts(world.member)).slice(1)).toEqual([null]);
    expect((await all(({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: planned } }))).calendarSequence).toBe(2);
  });

  test("leave as a part of their own, with their method, beside the text", async () => {
    const [mail] = await mailsTo(world.member);
    const server = await startMailServer();
    overrideSettings({ smtpUrl: server.url });
    await deliverMail({ municipalityId: world.municipalityId, mailId: mail!.id });
    server.close();
    overrideSettings({ smtpUrl: undefined });
    const sent = server.received.join("");
    expect(sent).toMatch(/Content-Type: multipart\/alternative/);
    expect(sent).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(sent).toMatch(/filename="?moede\.ics/);
  });
});

test("the portal's calendar has what is published, and follows", async () => {
  const [, slug] = (await addressOf(database, world, "")).split("/");
  const page = async () => events((await findPage(`/${slug}/kalender.ics`))?.body.toString() ?? "");
  const planned = await createDraftMeeting(world, "2022-12-15");
  await as(world.secretary, (unit) => publishMeeting(unit, { meetingId: meeting.meetingId }));
  expect(await page()).toMatchObject([
    { uid: uid(meeting.meetingId), sequence: 0, location: "Mødelokale 1", start: "2022-11-17T14:00:00Z" },
  ]);
  const secretary = secretaryOf(world, meeting.meetingId);
  await secretary.move("2022-11-24");
  expect(await page()).toMatchObject([{ uid: uid(meeting.meetingId), sequence: 1, start: "2022-11-24T14:00:00Z" }]);
  await secretary.cancel();
  expect(await page()).toMatchObject([{ uid: uid(meeting.meetingId), sequence: 2, status: "CANCELLED" }]);
  expect((await findPage(`/${slug}/kalender.ics`))!.body.toString()).not.toContain(planned);
});
