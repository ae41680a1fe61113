import { longDate } from "~/ui/danish-dates";
import type { SealLevel } from "./seal-level";
import type { Verification } from "./verify.server";

/**
 * The level of a file's seal, and until when it can be checked without asking anybody, in words (ETSI EN 319 142-1, 5 and 6).
 * Null of a file that isn't sealed by anybody known here, or is changed.
 * @param level as this installation noted it when it sealed the file; without it what the signature says of itself
 */
export function reachOf({ signatures, changedAfter }: Verification, level: SealLevel | null): string | null {
  const seal = signatures.filter(({ kind, trusted }) => kind === "signature" && trusted !== "unknown").at(-1);
  if (!seal || changedAfter) return null;
  const archival = signatures.filter(({ kind }) => kind === "timestamp").at(-1);
  switch (level ?? (seal.timestamp ? "B-T" : "B-B")) {
    case "B-B":
      return `Niveau B-B: et segl uden tidsstempel.${until("Det kan kontrolleres", seal.validTo)} ${asking}`;
    case "B-T":
      return `Niveau B-T: tidspunktet er bekræftet af en tidsstempeltjeneste.${until("Seglet kan kontrolleres", seal.validTo)} ${asking}`;
    case "B-LT":
      return `Niveau B-LT: ${withProof}.${until(offline, seal.timestampValidTo)}`;
    case "B-LTA":
      return `Niveau B-LTA: ${withProof}, og et tidsstempel dækker det hele.${until(offline, archival?.validTo ?? null)}`;
  }
}

const asking = "Er seglet blevet spærret, står det hos udstederen på nettet.";
const withProof = "filen har selv bevis med for, at seglet ikke var spærret";
const offline = "Den kan kontrolleres uden adgang til nettet";

const until = (what: string, day: Date | null) => (day ? ` ${what} til den ${longDate(day)}.` : "");
