import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import type { NoteProgressInput } from "./commitment-forms";
import { noteOn } from "./internal/note-on.server";

/** Writes what has happened on a commitment. @throws not_found, forbidden, rule_broken (it isn't open; a day ahead), conflict */
export const noteProgress = async (unit: Unit<Actor>, input: NoteProgressInput): Promise<{ commitmentId: string }> =>
  noteOn(unit, input, "progress");
