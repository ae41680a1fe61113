import { useFetchers } from "@remix-run/react";

/**
 * The item that the meeting is on its way to, while the page may still show the one before: what is pressed now is meant for it.
 * @returns its id; null when the meeting isn't on its way
 */
export function useMovingTo(meetingId: string): string | null {
  const path = `/intern/moeder/${meetingId}/gaa-til`;
  const move = useFetchers().find(({ formAction, state }) => state !== "idle" && formAction === path);
  const itemId = move?.formData?.get("itemId");
  return typeof itemId === "string" ? itemId : null;
}
