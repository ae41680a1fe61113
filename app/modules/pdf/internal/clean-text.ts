/**
 * Text as typesetting can take it, whatever was pasted: NFC, no control characters, no half surrogates, nothing that
 * turns the direction of what follows (a name may not make its neighbours read backwards).
 * Private-use characters have no meaning that a reader or an archive could know (PDF/A-2a, 6.2.11.7), so they are
 * written as their code, save the bullets that Word's symbol fonts leave behind.
 */
const HALF_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;
const PRIVATE_USE = /\p{Co}/gu;
const WORD_BULLETS: Record<string, string> = {
  "\uF0B7": "•",
  "\uF0A7": "▪",
  "\uF0E0": "→",
  "\uF0D8": "▸",
  "\uF0FC": "✓",
};

export function cleanText(text: string): string {
  return text
    .replace(HALF_SURROGATES, "\uFFFD")
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNSEEN, "")
    .replace(PRIVATE_USE, (character) => WORD_BULLETS[character] ?? codeOf(character))
    .normalize("NFC");
}

const codeOf = (character: string) => `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}]`;

/** Cleans every string in a JSON value, keys excepted. */
export function cleanStrings<Value>(value: Value): Value {
  if (typeof value === "string") return cleanText(value) as Value;
  if (Array.isArray(value)) return value.map(cleanStrings) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanStrings(inner)])) as Value;
}
