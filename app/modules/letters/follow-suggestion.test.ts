import { expect, test } from "vitest";
import { candidateWords, suggestFollowed, type FollowCandidate } from "./follow-suggestion";

const candidate = (id: string, fields: Partial<FollowCandidate> = {}): FollowCandidate => ({
  id,
  subject: "Aktiv indsats",
  sender: "Beskæftigelsesministeriet",
  caseNumber: "18/1199",
  datedOn: "2018-04-09",
  dateNote: "",
  answeredOn: ["2018-05-02"],
  ...fields,
});
const ids = (known: Partial<Parameters<typeof suggestFollowed>[1]>, candidates: FollowCandidate[]) =>
  suggestFollowed(candidates, { sender: "", caseNumber: "", citedDay: null, ...known }).map(({ id }) => id);

test("what is cited by the day of our answer comes before what has the same sender", () => {
  const older = candidate("older", { datedOn: "2018-01-01", answeredOn: [], caseNumber: "18/1" });
  const found = ids({ sender: "beskæftigelsesministeriet", citedDay: "2018-05-02" }, [older, candidate("cited")]);
  expect(found).toEqual(["cited", "older"]);
});

test("the same case counts more than the same sender; of equals the newest comes first", () => {
  const known = { sender: "Beskæftigelsesministeriet", caseNumber: "18/1377" };
  const others = [
    candidate("a", { datedOn: "2018-01-01" }),
    candidate("b", { datedOn: "2018-02-01" }),
    candidate("case", { sender: "Ankestyrelsen", caseNumber: "18/1377" }),
  ];
  expect(ids(known, others)).toEqual(["case", "b", "a"]);
});

test("nothing in common, nothing offered; at most three are", () => {
  expect(ids({ sender: "Ankestyrelsen" }, [candidate("a")])).toEqual([]);
  expect(ids({}, [candidate("a")])).toEqual([]);
  expect(ids({ sender: "Ankestyrelsen", citedDay: "2018-04-09" }, [candidate("a")])).toEqual([]);
  expect(
    ids(
      { caseNumber: "18/1199" },
      ["a", "b", "c", "d"].map((id) => candidate(id)),
    ),
  ).toHaveLength(3);
});

test("a link without a date says what is known", () => {
  expect(candidateWords(candidate("a", { datedOn: null, dateNote: "foråret 2018" }))).toBe(
    "foråret 2018, Beskæftigelsesministeriet: Aktiv indsats (18/1199)",
  );
});
