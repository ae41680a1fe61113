/**
 * The item that the meeting is on its way to at this very moment, while the page may still show the one before: what is pressed now is
 * meant for it. Asked of the router itself, since a key may come before the page has been drawn anew.
 * @param shownId the item that the page shows
 * @returns another item's id; null when the meeting isn't on its way to another
 */
export function movingNow(meetingId: string, shownId: string): string | null {
  const path = `/intern/moeder/${meetingId}/gaa-til`;
  const { fetchers, navigation } = window.__remixRouter.state;
  for (const { state, formAction, formData } of fetchers.values()) {
    // A move that was answered is over with the navigation that it led to (see ui/landed-redirects.ts).
    const isUnderWay = state === "submitting" || (state === "loading" && navigation.state !== "idle");
    const itemId = formAction === path && isUnderWay ? formData?.get("itemId") : null;
    if (typeof itemId === "string" && itemId !== shownId) return itemId;
  }
  return null;
}
