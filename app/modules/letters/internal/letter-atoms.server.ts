import type { AtomRegistry } from "~/modules/richtext/resolve-atoms";
import type { Unit } from "~/platform/unit-of-work.server";

/** What stands in the place of this letter's merge fields, live tables and figures. */
export async function letterAtomsOf(_unit: Unit, _letterId: string): Promise<AtomRegistry> {
  return Promise.resolve({});
}
