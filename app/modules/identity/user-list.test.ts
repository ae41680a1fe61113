import { expect, test } from "vitest";
import { filterOfWord, filterUsers, rolesInWords, type UserLine } from "./user-list";

const line = (name: string, more: Partial<UserLine> = {}): UserLine => ({
  id: name,
  name,
  email: `${name.split(" ")[0]!.toLowerCase()}@eksempel.dk`,
  title: "",
  access: "active",
  lastSeenAt: null,
  roles: [],
  seats: [],
  ...more,
});
const seat = { committeeId: "c", committeeName: "Børneudvalget", office: "chair" as const, validTo: null };
const users = [
  line("Anne Vestergård", {
    roles: [
      { role: "secretary", committeeId: "c" },
      { role: "caseworker", committeeId: null },
    ],
    title: "udvalgssekretær",
  }),
  line("Karen Toft", { seats: [seat] }),
  line("Ib Sandholt", { seats: [{ ...seat, office: "member" }], access: "invited" }),
  line("Hans Bæk", { roles: [{ role: "caseworker", committeeId: null }], access: "closed" }),
];
const names = (filter: Parameters<typeof filterUsers>[1]) => filterUsers(users, filter).shown.map(({ name }) => name);

test("a filter shows those it says", () => {
  expect(names({ filter: null, search: "" })).toHaveLength(4);
  expect(names({ filter: "seated", search: "" })).toEqual(["Karen Toft", "Ib Sandholt"]);
  expect(names({ filter: "caseworker", search: "" })).toEqual(["Anne Vestergård"]);
  expect(names({ filter: "closed", search: "" })).toEqual(["Hans Bæk"]);
  expect(names({ filter: "invited", search: "" })).toEqual(["Ib Sandholt"]);
});

test("a search looks in name, address and title, and counts follow it", () => {
  expect(names({ filter: null, search: "  anne SEKRETÆR " })).toEqual(["Anne Vestergård"]);
  expect(names({ filter: null, search: "karen@" })).toEqual(["Karen Toft"]);
  const { all, counts } = filterUsers(users, { filter: "seated", search: "toft" });
  expect(all).toBe(1);
  expect(counts.find(({ filter }) => filter === "seated")?.count).toBe(1);
  expect(counts.find(({ filter }) => filter === "closed")?.count).toBe(0);
});

test("roles and seats are told together", () => {
  expect(rolesInWords(users[0]!)).toBe("Sekretær, sagsbehandler");
  expect(rolesInWords(users[1]!)).toBe("Formand");
  expect(rolesInWords(line("Ingen"))).toBe("");
});

test("an address's word is its filter", () => {
  expect(filterOfWord("medlemmer")).toBe("seated");
  expect(filterOfWord("alle")).toBeNull();
});
