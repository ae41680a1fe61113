import { useEffect, useRef, useState } from "react";
import type { NoticeView } from "../course";
import type { LiveState } from "../live-state";
import type { StatementView } from "../votes-view";
import { useAnnouncement } from "./use-following";

export interface RoomNewsProps {
  /** as the page was loaded with it: nothing is said of what the page doesn't show yet */
  live: LiveState;
  itemId: string;
  notices: NoticeView[];
  statements: StatementView[];
}

/** Says to whoever records without seeing the screen what has just happened in the meeting, and what members have sent in. */
export function RoomNews({ live, itemId, notices, statements }: RoomNewsProps) {
  const happened = useAnnouncement(live);
  const noticed = useNewcomer(itemId, notices, ({ name }) => `${name} kan være inhabil.`);
  const entered = useNewcomer(itemId, statements, ({ by }) => `${by} har fået en tilførsel ført til protokollen.`);
  return (
    <>
      {[happened, noticed, entered].map((text, index) => (
        <p key={index} className="vh" role="status">
          {text}
        </p>
      ))}
    </>
  );
}

/** Of what has come to a list since the page stood at this item. */
function useNewcomer<T extends { id: string }>(itemId: string, list: T[], words: (one: T) => string): string {
  const known = useRef({ itemId, ids: list.map(({ id }) => id) });
  const [text, setText] = useState("");
  useEffect(() => {
    const before = known.current;
    known.current = { itemId, ids: list.map(({ id }) => id) };
    const newcomer = before.itemId === itemId ? list.findLast(({ id }) => !before.ids.includes(id)) : undefined;
    if (newcomer) setText(words(newcomer));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each list that is loaded
  }, [itemId, list]);
  return text;
}
