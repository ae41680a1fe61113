import { expect, test } from "vitest";
import { NowProvider } from "~/ui/time";
import { renderPage } from "../../../../test/factories/render-page";
import type { ReplyWay, WayRights } from "../way-page";
import { CommitteePanel } from "./committee-panel";
import { DeliveryPanel } from "./delivery-panel";
import { CommentsPanel } from "./letter-comments";
import { SignatoriesPanel, SignPanel } from "./signatories-panel";
import { WayActions } from "./way-actions";
import { WayNotes } from "./way-notes";
import { WayPanel } from "./way-panel";

const at = "2022-11-08T08:00:00.000Z";
const nothing: WayRights = {
  sendOn: false,
  giveBack: false,
  takeBack: false,
  takeOver: false,
  handOver: false,
  setDue: false,
  editStations: false,
  editSignatories: false,
  comment: false,
  lock: false,
  sign: false,
  reopen: false,
  replaceSignatory: false,
  send: false,
  retry: false,
  putToCommittee: false,
  liftCommittee: false,
};
const signatory: ReplyWay["signatories"][number] = {
  id: "s1",
  userId: "per",
  name: "Per Winther",
  title: "Viceborgmester",
  capacity: "for",
  inPlaceOfId: "henrik",
  inPlaceOfName: "Henrik Aaby",
  inPlaceOfTitle: "Borgmester",
  reason: "Borgmesteren er på ferie.",
  left: false,
  signed: null,
};
const way: ReplyWay = {
  letterId: "brev",
  version: 1,
  kind: "reply",
  status: "inReview",
  stops: { steps: ["Udkast", "Direktør", "Underskrift", "Sendt"], at: 1 },
  stations: [
    { key: "direktoer", title: "Direktør", userId: "b", name: "Birgit Holmgaard", left: false, state: "here" },
  ],
  authorName: "Jonas Friis",
  holder: { id: "b", name: "Birgit Holmgaard", title: "Direktør", left: false, dueOn: "2022-11-07" },
  next: null,
  previous: null,
  steps: [],
  comments: [],
  signatories: [signatory],
  earlierSignatures: [],
  committee: {
    state: "none",
    committeeName: "",
    committeeId: null,
    proposalId: null,
    meeting: null,
    decisions: [],
    closed: false,
  },
  blockers: [],
  body: { id: "fil", state: "ready", problem: null },
  bodySha256: "b".repeat(64),
  sealed: null,
  deliveries: [],
  recipientEmail: "ministeren@bm.example",
  hasMailServer: true,
  rights: nothing,
  whoCan: "",
  people: [],
  committees: [],
  offered: [],
  today: "2022-11-08",
};

const page = (more: Partial<ReplyWay>, rights: Partial<WayRights> = {}) => {
  const shown = { ...way, ...more, rights: { ...nothing, ...rights } };
  const markup = renderPage(
    <NowProvider now={at}>
      <WayActions way={shown} />
      <WayNotes way={shown} />
      <SignPanel way={shown} />
      <WayPanel way={shown} />
      <SignatoriesPanel way={shown} />
      <CommitteePanel way={shown} />
      <CommentsPanel way={shown} />
      <DeliveryPanel way={shown} />
    </NowProvider>,
  );
  return { markup, words: markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
};

test.each<[string, Partial<ReplyWay>, Partial<WayRights>, RegExp[], RegExp[]]>([
  [
    "the author with a draft",
    { status: "draft", next: { title: "Direktør", userId: "b", name: "Birgit Holmgaard" } },
    { sendOn: true, editStations: true, editSignatories: true, putToCommittee: true },
    [/Send til direktør/, /Ret vejen/, /Ret underskrivere/, /Gør til punkt/],
    [/Lås/, /Send retur/],
  ],
  [
    "the last station's holder",
    {},
    { lock: true, giveBack: true },
    [/Lås til underskrift/, /Send retur/, /Har svaret/],
    [/Send til/],
  ],
  [
    "who only reads",
    { whoCan: "Birgit Holmgaard (Direktør) har svaret." },
    {},
    [/har svaret\./],
    [/Send|Lås|Underskriv brevet/],
  ],
  [
    "a signatory",
    { status: "signing" },
    { sign: true, reopen: true },
    [/Underskriv brevet/, /Din adgangskode/, /Åbn igen/],
    [/Skift/],
  ],
  [
    "the case staff while it is signed",
    { status: "signing" },
    { reopen: true, replaceSignatory: true },
    [/Skift/, /For Henrik Aaby, borgmester\. Borgmesteren er på ferie\./, /Venter/],
    [/Din adgangskode/],
  ],
  ["who sends it", { status: "sealed" }, { send: true }, [/Send brevet/, /Sendt med Digital Post/], [/Åbn igen/]],
])("%s sees what they can do, and nothing else", (_who, more, rights, shown, hidden) => {
  const { words } = page(more, rights);
  for (const pattern of shown) expect(words).toMatch(pattern);
  for (const pattern of hidden) expect(words).not.toMatch(pattern);
});

test("what must be mended comes before the step, and its button leads there", () => {
  const { markup, words } = page(
    {
      blockers: [
        { code: "x", must: true, title: "Spørgsmål 3 er ikke besvaret", text: "Markér.", to: "#er-der-svaret" },
      ],
    },
    { lock: true },
  );
  expect(words).toContain("Før svaret kan låses");
  expect(markup).toContain('#er-der-svaret"');
  expect(markup).toContain('href="#mangler"');
});

test("a mail that failed says why and when it is tried again; one that arrived shows its proof", () => {
  const delivery = {
    id: "d",
    channel: "mail" as const,
    recipient: "ministeren@bm.example",
    state: "failed" as const,
    fileSha256: "c".repeat(64),
    messageId: "",
    deliveredAt: null,
    problem: "Mailserveren svarede: “550 no such mailbox”.",
    retryAt: "2022-11-08T09:00:00.000Z",
    receipt: null,
    keptOnly: false,
  };
  const failed = page({ status: "sending", deliveries: [delivery] }, { retry: true });
  expect(failed.words).toMatch(/550 no such mailbox.*Sagsgang prøver igen.*Prøv igen.*Vælg en anden adresse/);
  const sent = page({
    status: "sent",
    sealed: way.body,
    deliveries: [{ ...delivery, state: "delivered", problem: "", retryAt: null, messageId: "<1@bm>", deliveredAt: at }],
  });
  expect(sent.words).toMatch(/Det forseglede brev.*ministeren@bm.example.*Mail-id &lt;1@bm&gt;.*SHA-256 cccccccc/);
});
