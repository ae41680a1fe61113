import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { useReadyActions } from "~/ui/ready-action";
import type { PenHeld } from "../pen";
import type { DecisionConflict } from "../record-decision.server";
import type { RecordedView } from "../room-queries.server";

interface Typed {
  outcome: string;
  text: string;
}

interface Answer {
  saved?: { version: number };
  faults?: { message: string }[];
  details?: Partial<DecisionConflict & PenHeld>;
}

const address = "/intern/beslutninger";

/** Milliseconds without typing before it saves. */
const pause = 900;

const same = (a: Typed, b: Typed | null) => b !== null && a.outcome === b.outcome && a.text.trim() === b.text.trim();
const empty = ({ outcome, text }: Typed) => outcome === "" && text.trim() === "";

/**
 * What is typed, saved after a pause, one save at a time; what is already saved isn't sent again. What somebody else records
 * meanwhile is shown where nothing unsaved stands in the way.
 * @param writer who holds the pen, when it is somebody else: what couldn't be saved is tried again once it isn't
 */
export function useDecision(itemId: string, pointId: string, recorded: RecordedView | null, writer: string | null) {
  const fetcher = useFetcher<Answer>();
  useReadyActions(address);
  const [typed, setTyped] = useState<Typed>({ outcome: recorded?.outcome ?? "", text: recorded?.text ?? "" });
  const [outcomeOfSave, setOutcomeOfSave] = useState<{
    savedAt?: Date;
    fault?: string;
    conflict?: DecisionConflict["current"];
  }>({});
  const latest = useRef(typed);
  const sent = useRef<Typed | null>(typed);
  const version = useRef(recorded?.version ?? 0);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const refusedForPen = useRef(false);
  const mayRetry = useRef(false);
  /** Both texts stand on the page, and nothing is saved until one is chosen. */
  const choosing = useRef(false);

  const save = (next: Typed = latest.current) => {
    clearTimeout(timer.current);
    if (busy.current || choosing.current || same(next, sent.current) || empty(next)) return;
    // It would be refused again, and the offer to take the pen over would go from under the pointer meanwhile.
    if (refusedForPen.current && writer !== null) return;
    busy.current = true;
    sent.current = next;
    fetcher.submit(
      { itemId, pointId, ...next, version: String(version.current), [idempotencyField]: freshKey() },
      { method: "post", action: address },
    );
  };

  const isSaved = () => same(latest.current, sent.current) || (empty(latest.current) && version.current === 0);
  useEffect(() => {
    if (!recorded || recorded.version <= version.current || busy.current || !isSaved()) return;
    const theirs = { outcome: recorded.outcome, text: recorded.text };
    version.current = recorded.version;
    sent.current = theirs;
    latest.current = theirs;
    setTyped(theirs);
    setOutcomeOfSave({});
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each version that is loaded
  }, [recorded?.version]);
  useEffect(() => {
    if (writer !== null) return;
    // What was refused before the pen came is tried again, also where its refusal is still under way.
    mayRetry.current = true;
    if (refusedForPen.current) save();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once when the pen comes
  }, [writer]);

  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  useEffect(() => {
    if (!answer || !busy.current) return;
    busy.current = false;
    refusedForPen.current = answer.details?.pen !== undefined;
    if (answer.saved) {
      version.current = answer.saved.version;
      setOutcomeOfSave({ savedAt: new Date() });
      save();
    } else {
      sent.current = null;
      if (refusedForPen.current && mayRetry.current && writer === null) {
        mayRetry.current = false;
        return save();
      }
      choosing.current = answer.details?.current !== undefined;
      setOutcomeOfSave({ fault: answer.faults?.[0]?.message, conflict: answer.details?.current });
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [answer]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (next: Typed) => {
    latest.current = next;
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => save(), pause);
  };
  const { savedAt, fault, conflict } = outcomeOfSave;
  return {
    ...typed,
    change,
    save,
    unsaved: !same(typed, sent.current) && !empty(typed),
    saving: fetcher.state !== "idle",
    savedAt,
    conflict,
    fault: conflict ? undefined : fault,
    takeTheirs: () => {
      if (!conflict) return;
      const theirs = { outcome: conflict.outcome, text: conflict.text };
      choosing.current = false;
      version.current = conflict.version;
      sent.current = theirs;
      latest.current = theirs;
      setTyped(theirs);
      setOutcomeOfSave({});
    },
    keepMine: () => {
      if (!conflict) return;
      choosing.current = false;
      version.current = conflict.version;
      setOutcomeOfSave({});
      save();
    },
  };
}
