import type { RelativeDistinguishedNames } from "pkijs";

/** A certificate's name in words; empty where it has none. Foreign text: to be shown as text only. */
export function wordsOf(name: RelativeDistinguishedNames): { commonName: string; organisation: string } {
  const value = (type: string): string => {
    const found = name.typesAndValues.find((one) => one.type === type)?.value as
      { valueBlock?: { value?: unknown } } | undefined;
    return String(found?.valueBlock?.value ?? "").slice(0, 200);
  };
  return { commonName: value("2.5.4.3") || value("2.5.4.10"), organisation: value("2.5.4.10") };
}
