import fs from "node:fs";

/** A signed document on its way out of the worker: only its end, or null, and the whole is in the file `out`. */
export interface HandedOver {
  appended: Uint8Array | null;
}

/** Whoever has the original need not be given it again: signing appends, unless the document had to be written anew first. */
export function handOver(original: Uint8Array, signed: Uint8Array, out: string): HandedOver {
  const begins =
    signed.length >= original.length && Buffer.compare(original, signed.subarray(0, original.length)) === 0;
  if (begins) return { appended: signed.subarray(original.length) };
  fs.writeFileSync(out, signed);
  return { appended: null };
}
