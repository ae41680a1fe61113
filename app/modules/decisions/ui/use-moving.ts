import { useFetchers } from "@remix-run/react";

/** The meeting is on its way to another item: what is pressed now is meant for that one, and the page still shows the one before. */
export function useMoving(meetingId: string): boolean {
  const path = `/intern/moeder/${meetingId}/gaa-til`;
  return useFetchers().some(({ formAction, state }) => state !== "idle" && formAction === path);
}
