/**
 * The item that the meeting is on its way to at this very moment, while the page may still show the one before: what is pressed now is
 * meant for it. Asked of the router itself, since a key may come before the page has been drawn anew.
 * @returns its id; null when the meeting isn't on its way
 */
export function movingNow(meetingId: string): string | null {
  const path = `/intern/moeder/${meetingId}/gaa-til`;
  const fetchers = [...window.__remixRouter.state.fetchers.values()];
  const move = fetchers.find(({ formAction, state }) => state !== "idle" && formAction === path);
  const itemId = move?.formData?.get("itemId");
  return typeof itemId === "string" ? itemId : null;
}
