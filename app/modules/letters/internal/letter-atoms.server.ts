import type { AtomRegistry } from "~/modules/richtext/resolve-atoms";
import type { Unit } from "~/platform/unit-of-work.server";
import { letterFilling } from "../letter-atoms.server";

/** What stands in the place of this letter's merge fields, live tables and figures. */
export async function letterAtomsOf(unit: Unit, letterId: string): Promise<AtomRegistry> {
  return (await letterFilling(unit, letterId)).atoms;
}
