/**
 * The one fetcher of every button and key that moves a meeting along: the newest move holds, and a refusal is told beside the button
 * also where a key was pressed.
 */
export const moveKey = (meetingId: string): string => `gaa-til-${meetingId}`;

/**
 * The item that the meeting is on its way to at this very moment, while the page may still show the one before: what is pressed now is
 * meant for it. Asked of the router itself, since a key may come before the page has been drawn anew.
 * @returns its id; null when the meeting isn't on its way
 */
export function movingNow(meetingId: string): string | null {
  const { fetchers, navigation } = window.__remixRouter.state;
  const move = fetchers.get(moveKey(meetingId));
  // A move that was answered is over with the navigation that it led to (see ui/landed-redirects.ts).
  const isUnderWay = move?.state === "submitting" || (move?.state === "loading" && navigation.state !== "idle");
  const itemId = isUnderWay ? move.formData?.get("itemId") : null;
  return typeof itemId === "string" ? itemId : null;
}
