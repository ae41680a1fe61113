import { expect, test } from "vitest";
import { offices, type Actor, type Role } from "~/modules/identity/actor";
import { actorWith, type ActorTraits } from "../../../test/factories/actors";
import { meetingStatuses } from "./meeting";
import { canReadClosed, canSee, visibleMeetings } from "./meeting-access";

const [own, other] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
const people: [string, ActorTraits][] = [
  ["nobody", {}],
  ["secretary", { roles: [["secretary", own]] }],
  [
    "secretary of both",
    {
      roles: [
        ["secretary", own],
        ["secretary", other],
      ],
    },
  ],
  ...(["systemAdministrator", "caseworker", "approver", "mayor"] satisfies Role[]).map(
    (role): [string, ActorTraits] => [role, { roles: [role] }],
  ),
  ...offices.map((office): [string, ActorTraits] => [office, { seats: { [own]: office } }]),
  ["member here, chair there", { seats: { [own]: "member", [other]: "chair" } }],
  ["secretary there, substitute here", { roles: [["secretary", other]], seats: { [own]: "substitute" } }],
];

/** What PostgreSQL does with the condition, for the two columns it names. */
const matches = (actor: Actor, meeting: { committeeId: string; status: string }) =>
  visibleMeetings(actor).OR.some((condition) =>
    Object.entries(condition).every(([column, { in: values }]) =>
      (values as string[]).includes(meeting[column as keyof typeof meeting]),
    ),
  );

test.each(people)("what a %s may see is what their lists show", (_, traits) => {
  const actor = actorWith(traits);
  for (const committeeId of [own, other])
    for (const status of meetingStatuses)
      expect([committeeId, status, matches(actor, { committeeId, status })]).toEqual([
        committeeId,
        status,
        canSee(actor, { committeeId, status }),
      ]);
});

test("an agenda under work is the secretary's and the chair's", () => {
  const sees = (traits: ActorTraits, status = "drafting") => canSee(actorWith(traits), { committeeId: own, status });
  expect(sees({ roles: [["secretary", own]] })).toBe(true);
  expect(sees({ seats: { [own]: "chair" } })).toBe(true);
  expect(sees({ roles: [["secretary", other]] })).toBe(false);
  expect(sees({ seats: { [own]: "member" } })).toBe(false);
  expect(sees({ roles: ["mayor"] })).toBe(false);
  expect(sees({ seats: { [own]: "member" } }, "dispatched")).toBe(true);
});

test("who reads the closed items' texts", () => {
  const sent = { committeeId: own, status: "dispatched" };
  expect(canReadClosed(actorWith({ seats: { [own]: "member" } }), sent)).toBe(true);
  expect(canReadClosed(actorWith({ roles: ["mayor"] }), sent)).toBe(true);
  expect(canReadClosed(actorWith({ roles: ["caseworker", "approver"] }), sent)).toBe(false);
  expect(canReadClosed(actorWith({ seats: { [own]: "substitute" } }), sent)).toBe(false);
  expect(canReadClosed(actorWith({ seats: { [own]: "substitute" } }), sent, true)).toBe(true);
});
