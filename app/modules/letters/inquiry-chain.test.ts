import { expect, test } from "vitest";
import { chainInOrder, type ChainLetter } from "./inquiry-chain";

const letter = (id: string, afterId: string | null, fields: Partial<ChainLetter> = {}): ChainLetter => ({
  kind: "inquiry",
  id,
  afterId,
  day: null,
  note: "",
  subject: id,
  from: "",
  status: "sent",
  deadline: null,
  inTime: null,
  commitments: 0,
  hasFile: false,
  byMention: false,
  registered: true,
  ...fields,
});
const order = (letters: ChainLetter[]) => chainInOrder(letters).map(({ id }) => id);

test("letter, answer, follow-up, answer under way, whatever order they come in", () => {
  const chain = [
    letter("svar 2", "brev 2", { kind: "reply", status: "draft" }),
    letter("brev 2", "brev 1", { day: "2018-06-11" }),
    letter("svar 1", "brev 1", { kind: "reply", day: "2018-05-02" }),
    letter("brev 1", null, { day: "2018-04-09" }),
  ];
  expect(order(chain)).toEqual(["brev 1", "svar 1", "brev 2", "svar 2"]);
});

test("an answer known by mention stands between its letter and the follow-up, without a day", () => {
  const chain = [
    letter("brev 2", "brev 1", { day: "2018-06-11" }),
    letter("svar 1", "brev 1", { kind: "reply", note: "foråret 2018" }),
    letter("brev 1", null, { day: "2018-04-09" }),
  ];
  expect(order(chain)).toEqual(["brev 1", "svar 1", "brev 2"]);
});

test("a request for more time, then the answer; one that is written last stands last", () => {
  const chain = [
    letter("brev", null, { day: "2018-04-09" }),
    letter("udkast", "brev", { kind: "reply", status: "draft" }),
    letter("frist", "brev", { kind: "extension", day: "2018-04-20" }),
    letter("svar", "brev", { kind: "reply", day: "2018-05-02" }),
  ];
  expect(order(chain)).toEqual(["brev", "frist", "svar", "udkast"]);
});

test("what hangs on nothing that is there begins by itself; nothing is lost", () => {
  expect(
    order([letter("brev 2", "borte", { day: "2018-06-11" }), letter("svar", "brev 2", { kind: "reply" })]),
  ).toEqual(["brev 2", "svar"]);
});
