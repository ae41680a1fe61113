import { expect, test } from "vitest";
import { NowProvider } from "~/ui/time";
import { renderPage } from "../../../../test/factories/render-page";
import type { RoundRow, RoundStatus } from "../minutes-round";
import { RoundActions } from "./round-actions";
import { RoundBody } from "./round-body";

const at = "2022-11-08T08:00:00.000Z";
const row = (name: string, more: Partial<RoundRow> = {}): RoundRow => ({
  userId: name,
  name,
  party: "A",
  role: "Medlem",
  signedAt: null,
  code: null,
  refusal: null,
  certificate: null,
  ...more,
});
const karen = row("Karen Toft", { signedAt: at, code: "a".repeat(64) });
const ib = row("Ib Sandholt");
const maja = row("Maja Krogh", { refusal: { reason: "Punkt 6 er forkert.", at } });
const announced = { certificate: { state: "announced" as const, subject: "", issuer: "" } };
const certifier = { ...karen, ...announced };

const made = { id: "fil", state: "ready", progress: "" };
const words = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const body = (status: RoundStatus, people: RoundRow[], mine: RoundRow | null, joinedSha256: string | null = null) =>
  words(
    renderPage(
      <NowProvider now={at}>
        <RoundBody
          meetingId="m"
          minutes={{
            number: 0,
            status,
            bodySha256: "b".repeat(64),
            joinedSha256,
            closedReason: "",
            body: made,
            joined: made,
            sealed: null,
          }}
          people={people}
          mine={mine}
          mayOpenFile
          mayRemind={mine === null}
        />
      </NowProvider>,
    ),
  );

test.each<[string, RoundStatus, RoundRow[], RoundRow | null, RegExp[], RegExp[]]>([
  ["one who is missing", "signing", [karen, ib], ib, [/Underskriv referatet/, /Jeg vil ikke underskrive/], [/ Mind /]],
  ["one who refused", "signing", [karen, maja], maja, [/Du kan stadig gøre det/, /“Punkt 6 er forkert.”/], [/ Mind /]],
  ["one who has signed", "signing", [karen, ib], karen, [/også med eget certifikat/], [/Din adgangskode/]],
  [
    "the secretary",
    "signing",
    [karen, ib, maja],
    null,
    [/1 af 3/, / Mind /, /Vil ikke underskrive/],
    [/Din adgangskode/],
  ],
  ["whoever announced", "signing", [certifier, ib], certifier, [/Underskriv ikke med certifikat/], [/Dit certifikat/]],
  ["others", "certifying", [certifier], ib, [/Seglet venter på certifikat fra Karen Toft/], [/Dit certifikat/]],
  ["everybody at the end", "sealed", [karen], karen, [/underskrevet og forseglet/], [/Din adgangskode/, / Mind /]],
])("%s, %s", (_who, status, people, mine, shown, hidden) => {
  const text = body(status, people, mine, "c".repeat(64));
  for (const one of shown) expect(text).toMatch(one);
  for (const one of hidden) expect(text).not.toMatch(one);
});

test("the certificate is asked for once the file is there, and not before", () => {
  expect(body("certifying", [certifier], certifier, null)).not.toContain("Dit certifikat");
  expect(body("certifying", [certifier], certifier, "c".repeat(64))).toContain("Dit certifikat");
});

const chair = { lock: false, close: true };
const secretary = { lock: true, close: true };
test.each<[RoundStatus, RoundRow[], { lock: boolean; close: boolean }, string[]]>([
  ["freezing", [ib], secretary, ["Ret i referatet"]],
  ["signing", [ib, maja], secretary, ["Ret i referatet", "Luk runden uden de sidste", "Mind Ib Sandholt"]],
  ["signing", [karen, ib, row("Signe Aarup")], chair, ["Luk runden uden de sidste", "Mind alle"]],
  ["signing", [karen, maja], chair, ["Luk runden"]],
  ["signing", [karen, ib], { lock: false, close: false }, []],
  ["certifying", [certifier], chair, ["Mind Karen Toft", "Forsegl uden certifikat"]],
  ["sealing", [karen], secretary, []],
])("what runs the round, %s", (status, people, rights, buttons) => {
  const markup = renderPage(<RoundActions meetingId="m" number={0} status={status} people={people} rights={rights} />);
  expect([...markup.matchAll(/<button.*?<\/button>/gs)].map(([one]) => words(one).trim())).toEqual(buttons);
});
