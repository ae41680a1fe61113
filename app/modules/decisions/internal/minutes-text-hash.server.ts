import { createHash } from "node:crypto";
import type { Unit } from "~/platform/unit-of-work.server";
import { minutesInput } from "../minutes-input.server";

/** SHA-256 of all that the minutes say now: people, decisions, votes, statements. Another one means that something was changed. */
export async function minutesTextHash(unit: Unit, meetingId: string): Promise<string> {
  const { meeting } = await minutesInput(unit, meetingId);
  return createHash("sha256").update(JSON.stringify(meeting)).digest("hex");
}
