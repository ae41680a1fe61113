import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { announcementOf } from "../live-words";
import type { LiveState } from "../live-state";

/** Fifty screens don't ask for the next item's text at the same moment. */
const spread = 300;

/**
 * Which item the page shows. Following, it changes with the meeting, but not under who is typing: they go along with one click.
 * @param loadedId whose text the page was loaded with
 * @param browsing the reader has gone to an item of their own choice
 */
export function useFollowing(live: LiveState, loadedId: string | null, browsing: boolean) {
  const [followedId, setFollowedId] = useState(loadedId);
  const { revalidate } = useRevalidator();
  const { currentId } = live;
  const moved = !browsing && currentId !== null && currentId !== followedId;
  useEffect(() => {
    if (moved && !isTyping()) setFollowedId(currentId);
  }, [moved, currentId]);
  const shownId = browsing ? loadedId : followedId;
  const lacksText = shownId !== loadedId;
  useEffect(() => {
    if (!lacksText) return;
    const timer = setTimeout(revalidate, Math.random() * spread);
    return () => clearTimeout(timer);
  }, [lacksText, shownId, revalidate]);
  return { shownId, behind: moved, goAlong: () => setFollowedId(currentId) };
}

function isTyping(): boolean {
  const field = document.activeElement;
  return (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value !== "";
}

/** What has just happened, said once. */
export function useAnnouncement(live: LiveState): string {
  const before = useRef(live);
  const [text, setText] = useState("");
  useEffect(() => {
    const said = announcementOf(before.current, live);
    before.current = live;
    if (said) setText(said);
  }, [live]);
  return text;
}
