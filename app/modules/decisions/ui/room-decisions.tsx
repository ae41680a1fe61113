import { useRef } from "react";
import type { CurrentItem, RoomView } from "../room-queries.server";
import { DecisionEditor, type HeldSentence } from "./decision-editor";

export interface RoomDecisionsProps {
  meetingId: string;
  item: CurrentItem;
  outcomes: RoomView["outcomes"];
  standingSentences: RoomView["standingSentences"];
  /** somebody else holds the pen; null when the reader may write */
  writer: string | null;
}

/** The decision on the whole item, and on its points one by one; each saves by itself. */
export function RoomDecisions({ meetingId, item, outcomes, standingSentences, writer }: RoomDecisionsProps) {
  /** a standing sentence that was pressed for the item that the meeting is on its way to */
  const held = useRef<HeldSentence | null>(null);
  const editor = { meetingId, itemId: item.id, outcomes, writer };
  return (
    <section className="deciding" aria-labelledby="beslutning">
      <header className="listhead">
        <h2 id="beslutning">Beslutning</h2>
      </header>
      <DecisionEditor
        key={item.id}
        {...editor}
        pointId=""
        label="hele punktet"
        recorded={item.whole}
        sentences={standingSentences}
        held={held}
        rows={4}
      />
      {item.points.length > 0 && (
        <details
          key={`punkter-${item.id}`}
          className="section"
          open={item.points.some(({ decision }) => decision !== null)}
        >
          <summary>Beslut punkt for punkt</summary>
          <ol className="points decide">
            {item.points.map((point, index) => (
              <li key={point.id}>
                <div>
                  <p>
                    {point.word} {point.text}
                  </p>
                  <DecisionEditor
                    {...editor}
                    pointId={point.id}
                    label={`at-punkt ${index + 1}`}
                    recorded={point.decision}
                    rows={2}
                  />
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
      <p className="hint">Beslutninger gemmes af sig selv.</p>
    </section>
  );
}
