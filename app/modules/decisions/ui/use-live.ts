import { useFetchers, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { followEvents } from "~/ui/event-source";
import type { LiveScreen, LiveState } from "../live-state";

export interface Live<S extends LiveState | null = LiveState> {
  /** the newest of what the page was loaded with and what has come since */
  state: S;
  /** the connection is gone, and the page is trying to get it back */
  lost: boolean;
  /** why the page doesn't follow any more; null while it does */
  ended: string | null;
}

/**
 * The meeting as it goes on. Without JavaScript, and until the first event, what the page was loaded with.
 * @param loaded from the page's loader (live-queries.server.ts); null where it loads none
 * @param active false: doesn't connect
 */
export function useLive<S extends LiveState | null>(
  meetingId: string,
  loaded: S,
  { screen = "moede", active = true }: { screen?: LiveScreen; active?: boolean } = {},
): Live<S | LiveState> {
  const [told, setTold] = useState<LiveState | null>(null);
  const [lost, setLost] = useState(false);
  const [ended, setEnded] = useState<string | null>(null);
  useEffect(() => {
    if (!active) return;
    setTold(null);
    setEnded(null);
    return followEvents(`/intern/moeder/${meetingId}/live?for=${screen}`, {
      onEvent: (data) => {
        const next = data as LiveState;
        setTold((before) => (before && before.madeAt > next.madeAt ? before : next));
      },
      onLost: setLost,
      onEnded: setEnded,
    });
  }, [meetingId, screen, active]);
  return { state: told && (!loaded || told.madeAt >= loaded.madeAt) ? told : loaded, lost, ended };
}

/**
 * Loads the page's data anew when somebody else has changed the meeting: for the recorder's room, which shows more than the state
 * holds. Not while `busy` (something is being typed or sent); then as soon as it isn't.
 * @param loadedAt when the page's data was read (`live.madeAt` of its loader)
 */
export function useReloadOnChange({ state }: Live<LiveState | null>, loadedAt: string, busy = false): void {
  const { revalidate, state: loading } = useRevalidator();
  const asked = useRef(loadedAt);
  const newest = state?.madeAt ?? loadedAt;
  // A reload that begins while something is sent would take the place of where its answer leads.
  const sending = useFetchers().some((fetcher) => fetcher.state !== "idle");
  const leaving = useNavigation().state !== "idle";
  useEffect(() => {
    if (busy || sending || leaving || loading !== "idle" || newest <= loadedAt || newest <= asked.current) return;
    asked.current = newest;
    revalidate();
  }, [busy, sending, leaving, loading, newest, loadedAt, revalidate]);
}
