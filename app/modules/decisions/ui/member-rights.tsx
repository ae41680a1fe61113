import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { OwnCourse } from "../course";
import type { LiveState } from "../live-state";
import type { ItemVotes } from "../votes-view";
import { Amendments } from "./amendments";
import { OwnDisqualification } from "./disqualification";
import { OwnReferral } from "./referral";
import { Statements } from "./statements";

export interface MemberRightsProps {
  meetingId: string;
  reader: { userId: string; name: string };
  live: LiveState;
  /** the reader's own part in the item shown */
  course: OwnCourse;
  votes: ItemVotes;
  points: { id: string; word: string; text: string }[];
}

/**
 * What a member can do for themself at the item: give notice of disqualification, propose an amendment, have a statement entered,
 * refer the decision to the council. What is possible follows the meeting, so it is asked for when it is unfolded, and while it is, and
 * not by every screen at every change.
 */
export function MemberRights({ meetingId, reader, live, course, votes, points }: MemberRightsProps) {
  const { revalidate } = useRevalidator();
  const [unfolded, setUnfolded] = useState(false);
  useWhatIsPossible(unfolded, `${live.vote?.id} ${live.vote?.state} ${live.amendments.map(({ id }) => id).join()}`);
  const inSession = live.meeting.status === "inSession";
  const sits = live.seats.some(({ sitter }) => sitter?.userId === reader.userId);
  const isHere = live.currentId === course.itemId;
  const takesPart = inSession && (isHere ? sits : true);
  if (!inSession) return null;
  const own = votes.amendments.filter(({ proposedById }) => proposedById === reader.userId); // the others' stand above
  const common = { meetingId, itemId: course.itemId, readerId: reader.userId, mayRecord: false };
  return (
    <details
      className="section"
      onToggle={({ currentTarget: { open } }) => {
        setUnfolded(open);
        if (open) revalidate();
      }}
    >
      <summary>Det kan du gøre her</summary>
      <div className="stack">
        <OwnDisqualification course={course} />
        <Amendments
          {...common}
          points={points}
          votes={{ ...votes, amendments: own }}
          mayPropose={takesPart && isHere}
          people={[reader]}
        />
        <Statements
          {...common}
          statements={votes.statements}
          mayEnter={takesPart}
          mayCorrect={false}
          people={[reader]}
        />
        <OwnReferral course={course} />
      </div>
    </details>
  );
}

/** Asked for anew when a vote begins or ends, or an amendment is made: not at the same moment by everybody who has it unfolded. */
function useWhatIsPossible(unfolded: boolean, change: string): void {
  const { revalidate } = useRevalidator();
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    if (!unfolded) return;
    const timer = setTimeout(revalidate, Math.random() * 300);
    return () => clearTimeout(timer);
  }, [unfolded, change, revalidate]);
}
