import { expect, test } from "vitest";
import type { Block, RichDocument } from "~/modules/richtext/document";
import { inlineText } from "~/modules/richtext/document-text";
import { chaptersOf, planSection } from "./plan-text";

const attrs = (id: string) => ({ id: `bloknummer0${id}` });
const words = (text: string): Block => ({
  type: "paragraph",
  attrs: attrs("1"),
  ...(text ? { content: [{ type: "text", text }] } : {}),
});
const heading = (text: string, level: 1 | 2 = 1): Block => ({
  type: "heading",
  attrs: { ...attrs("2"), level },
  content: [{ type: "text", text }],
});
const textOf = (...content: Block[]): RichDocument => ({
  type: "doc",
  content: [{ type: "section", attrs: { ...attrs("0"), ...planSection, noRemarks: false }, content }],
});
const chapters = (...content: Block[]) =>
  chaptersOf(textOf(...content)).content.flatMap((block) =>
    block.type === "heading" && block.attrs.level === 1 ? inlineText(block.content) : [],
  );

test("words before the first chapter are one themselves", () => {
  expect(chapters(words("Planen sætter mål."), heading("Strategi"))).toEqual(["Indledning", "Strategi"]);
  expect(chapters(heading("Baggrund", 2), heading("Strategi"))).toEqual(["Indledning", "Strategi"]);
  expect(chapters(words("Planen sætter mål."))).toEqual(["Planens tekst"]);
  expect(chapters(words("Forord."), heading("Indledning"))).toEqual(["Planens tekst", "Indledning"]);
});

test("a text that begins with a chapter, or has no words yet, stays as it is", () => {
  expect(chapters(heading("Strategi"), words("Planen sætter mål."))).toEqual(["Strategi"]);
  expect(chapters(words(""), heading("Strategi"))).toEqual(["Strategi"]);
  expect(chapters(words(""))).toEqual([]);
});
