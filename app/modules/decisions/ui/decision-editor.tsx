import { useEffect, type MutableRefObject } from "react";
import { Button } from "~/ui/button";
import { atClock } from "~/ui/danish-dates";
import { PostButton } from "~/ui/form";
import { useShortcuts } from "~/ui/keyboard";
import { Note } from "~/ui/note";
import { Versus } from "~/ui/versus";
import type { RecordedView } from "../room-queries.server";
import { outcomeOf, sentenceKeys } from "../standing-sentence";
import { useDecision } from "./use-decision";
import { movingNow } from "./moving-now";

/** A standing sentence that was pressed for an item that the meeting was on its way to, and when (ms since the page began). */
export interface HeldSentence {
  itemId: string;
  sentence: string;
  at: number;
}

/** As long as a meeting may be on its way. What was pressed before that is nobody's wish any more. */
const heldFor = 30_000;

export interface DecisionEditorProps {
  meetingId: string;
  itemId: string;
  pointId: string;
  /** "Beslutning på punkt 4", "Beslutning på at-punkt 2" */
  label: string;
  recorded: RecordedView | null;
  outcomes: string[];
  /** the committee's standing sentences; none on a single point */
  sentences?: string[];
  /** a standing sentence that is pressed while the meeting is on its way to another item is held for that one */
  held?: MutableRefObject<HeldSentence | null>;
  rows: number;
  /** who holds the pen, when it is somebody else */
  writer: string | null;
}

/** Outcome and words of one decision. Saves by itself; when somebody else wrote meanwhile, both versions stand side by side. */
export function DecisionEditor({
  meetingId,
  itemId,
  pointId,
  label,
  recorded,
  outcomes,
  sentences = [],
  held,
  rows,
  writer,
}: DecisionEditorProps) {
  const id = `beslutning-${pointId || itemId}`;
  const { outcome, text, change, save, saving, savedAt, conflict, fault, unsaved, takeTheirs, keepMine } = useDecision(
    itemId,
    pointId,
    recorded,
    writer,
  );
  // Somebody else writes: the reader looks on, but what they had begun stays theirs to finish.
  const looksOn = writer !== null && !unsaved;
  const write = (sentence: string) => {
    const written = { outcome: outcomeOf(sentence, outcomes) || outcome, text: sentence };
    change(written);
    save(written);
  };
  const press = (sentence: string) => {
    const movingTo = movingNow(meetingId, itemId);
    if (held && movingTo !== null) held.current = { itemId: movingTo, sentence, at: performance.now() };
    else write(sentence);
  };
  useEffect(() => {
    const waiting = held?.current;
    if (!held || waiting?.itemId !== itemId) return;
    held.current = null;
    if (performance.now() - waiting.at < heldFor) write(waiting.sentence);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the meeting has come to the item
  }, []);
  useShortcuts(
    (looksOn ? [] : sentences).slice(0, sentenceKeys.length).map((sentence, index) => ({
      keys: sentenceKeys[index]!,
      label: sentence,
      inFields: true,
      run: () => press(sentence),
    })),
  );
  return (
    <div className="stack">
      {sentences.length > 0 && !looksOn && (
        <div className="actions" role="group" aria-label="Faste sætninger">
          {sentences.map((sentence, index) => (
            <Button key={sentence} small keys={sentenceKeys[index]} onClick={() => press(sentence)}>
              {sentence}
            </Button>
          ))}
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-udfald`}>Udfald{pointId && <span className="vh">, {label}</span>}</label>
        <select
          id={`${id}-udfald`}
          className="input"
          value={outcome}
          disabled={looksOn}
          onChange={(event) => {
            const next = { outcome: event.target.value, text };
            change(next);
            save(next);
          }}
        >
          <option value="">Intet valgt</option>
          {[...new Set([...outcomes, ...(outcome ? [outcome] : [])])].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-tekst`}>{pointId ? "Bemærkning" : "Beslutningens tekst"}</label>
        <textarea
          id={`${id}-tekst`}
          className="input"
          rows={rows}
          value={text}
          readOnly={looksOn}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-fejl` : undefined}
          onChange={(event) => change({ outcome, text: event.target.value })}
          onBlur={() => save({ outcome, text })}
        />
        {fault && !(writer !== null && unsaved) && (
          <p className="fault" id={`${id}-fejl`} role="alert">
            {fault}
          </p>
        )}
      </div>
      {writer !== null && unsaved && (
        <Note kind="warn" role="alert" title={`${writer} fører protokollen nu. Det, du har skrevet, står her endnu.`}>
          <PostButton small action={`/intern/moeder/${meetingId}/pen`} fields={{ meetingId }}>
            Overtag protokollen, og gem mit
          </PostButton>
        </Note>
      )}
      {conflict && (
        <Note
          kind="warn"
          role="alert"
          title={`${conflict.by} skrev en beslutning, mens du skrev din. Vælg, hvad der skal gælde.`}
        >
          <Versus
            mine={{
              title: "Din tekst",
              children: `${outcome}${outcome && text ? ": " : ""}${text}`,
              action: <Button onClick={keepMine}>Behold min</Button>,
            }}
            theirs={{
              title: `${conflict.by}, ${atClock(conflict.at)}`,
              children: `${conflict.outcome}${conflict.outcome && conflict.text ? ": " : ""}${conflict.text}`,
              action: <Button onClick={takeTheirs}>Brug {conflict.by.split(" ")[0]}s</Button>,
            }}
          />
        </Note>
      )}
      <p className="hint" role="status">
        {saving
          ? "Gemmer"
          : savedAt
            ? `Gemt ${atClock(savedAt)}`
            : recorded
              ? `${recorded.by}, ${atClock(recorded.at)}`
              : ""}
      </p>
    </div>
  );
}
