import sax from "sax";

/**
 * What a reader of XML hears. Elements come without their namespace prefix; attributes without it and, where they have
 * one, also with it.
 */
export interface XmlListener {
  /** @param path names of the elements that are open, this one last */
  open?(name: string, attributes: Record<string, string>, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
}

/** The XML is not well-formed. */
export class BrokenXml extends Error {
  override readonly name = "BrokenXml";
}

/** Deeper than any document nests, shallow enough for every walk. */
const MAX_DEPTH = 2_000;

/**
 * Reads XML piece by piece; UTF-8, or UTF-16 by its byte order mark. Entities that a document declares itself are never
 * expanded, and nothing outside it is ever fetched.
 * @throws BrokenXml
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  listener: XmlListener,
): Promise<void> {
  const parser = sax.parser(true, { position: false });
  const path: string[] = [];
  parser.onerror = (error) => {
    throw new BrokenXml(error.message);
  };
  parser.onopentag = ({ name, attributes }) => {
    path.push(localName(name));
    if (path.length > MAX_DEPTH) throw new BrokenXml("nested too deep");
    listener.open?.(path.at(-1) as string, withoutPrefixes(attributes as Record<string, string>), path);
  };
  parser.onclosetag = () => {
    listener.close?.(path.at(-1) as string, path);
    path.pop();
  };
  const hear = (text: string) => listener.text?.(text, path);
  parser.ontext = hear;
  parser.oncdata = hear;

  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.write(decoder?.decode() ?? "").close();
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** An attribute without prefix wins over one of the same name with a prefix. */
function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  for (const name in attributes) {
    if (!name.includes(":")) continue;
    const local = localName(name);
    if (!(local in attributes)) attributes[local] = attributes[name]!;
  }
  return attributes;
}
