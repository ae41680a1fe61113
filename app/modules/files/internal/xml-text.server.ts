import { MAX_TEXT_LENGTH } from "../extracted-text";
import { BrokenXml, type XmlListener, readXml } from "./read-xml.server";

/** Writes the text of XML into `put`, in the way of one vocabulary. */
export type XmlTextRules = (put: (text: string) => void) => XmlListener;

/** Every text node and every attribute, in paragraphs: for XML of any vocabulary, such as properties. */
export const allText: XmlTextRules = (put) => ({
  open: (_name, attributes) => {
    const words = Object.entries(attributes).filter(([name]) => !name.startsWith("xmlns"));
    for (const value of new Set(words.map(([, word]) => word))) put(`${value}\n\n`);
  },
  text: put,
  close: () => put("\n\n"),
});

/** Every text node, a paragraph for each element: for XML whose attributes are machinery. */
export const textNodes: XmlTextRules = (put) => ({ text: put, close: () => put("\n\n") });

/** Between two texts: nothing, the end of a paragraph, of a cell, of a row. */
const GAPS = ["", "\n", "\t", "\t\n"];

/** Of two ends without text between them the wider stands: a row's over a cell's, a cell's over its last paragraph's. */
export function widerGap(one: string, other: string): string {
  return GAPS.indexOf(other) > GAPS.indexOf(one) ? other : one;
}

/** More was written than anybody keeps. */
export class EnoughText extends Error {}

/**
 * The text of an XML document by the given rules, up to the limit of what is kept.
 * @returns `whole` false when the document is broken; then the text is what came before
 */
export async function readXmlText(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  rules: XmlTextRules,
): Promise<{ text: string; whole: boolean }> {
  const written: string[] = [];
  let length = 0;
  const put = (text: string) => {
    written.push(text);
    length += text.length;
    if (length > MAX_TEXT_LENGTH) throw new EnoughText();
  };
  const whole = await readWhole(pieces, rules(put));
  return { text: written.join(""), whole };
}

/** Reads until the end or until a listener has enough. @returns false when the XML is broken */
export async function readWhole(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  listener: XmlListener,
): Promise<boolean> {
  try {
    await readXml(pieces, listener);
  } catch (error) {
    if (error instanceof BrokenXml) return false;
    if (!(error instanceof EnoughText)) throw error;
  }
  return true;
}
