import { useFetcher } from "@remix-run/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { FormAnswer } from "~/ui/form-state";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { useToast } from "~/ui/toast";
import { reordered, type AgendaItemView } from "../agenda";

interface Move {
  itemId: string;
  before: string | null;
}

interface Moved {
  itemId: string;
  title: string;
  wasBefore: string | null;
  place: number;
}

/**
 * Moves are shown at once and sent one after the other, each told by its neighbour. The last one's receipt offers to take it
 * back.
 */
export function useItemMoves(meetingId: string, given: AgendaItemView[]) {
  const action = `/intern/moeder/${meetingId}/punkter/flyt`;
  const fetcher = useFetcher<(Moved & FormAnswer) | FormAnswer>();
  const [pending, setPending] = useState<Move[]>([]);
  const sent = useRef<Move | null>(null);
  const tell = useToast();
  const items = useMemo(() => pending.reduce(applied, given), [pending, given]);

  const { submit, state, data } = fetcher;
  useEffect(() => {
    if (state !== "idle") return;
    if (sent.current) {
      const done = sent.current;
      sent.current = null;
      setPending((moves) => moves.filter((move) => move !== done));
      if (data && "place" in data) tell(receipt(data, action, meetingId));
      return;
    }
    const [next] = pending;
    if (!next) return;
    sent.current = next;
    const fields = { meetingId, itemId: next.itemId, before: next.before ?? "", [idempotencyField]: freshKey() };
    submit(fields, { method: "post", action, preventScrollReset: true });
  }, [state, pending, data, submit, action, meetingId, tell]);

  const move = (item: AgendaItemView, index: number) => {
    const rest = items.filter(({ id }) => id !== item.id);
    const neighbour = rest[index];
    const before = neighbour?.placement === "middle" ? neighbour.id : null;
    setPending((moves) => [...moves, { itemId: item.id, before }]);
  };
  return { items, move, fault: state === "idle" ? data?.faults?.[0]?.message : undefined };
}

function applied(items: AgendaItemView[], { itemId, before }: Move): AgendaItemView[] {
  const order = reordered(items, itemId, before);
  if (!order) return items;
  const byId = new Map(items.map((item) => [item.id, item]));
  return order.flatMap((id) => byId.get(id) ?? []);
}

const receipt = ({ itemId, title, wasBefore, place }: Moved, action: string, meetingId: string) => ({
  message: `“${title}” er nu punkt ${place}.`,
  undo: { action, fields: { meetingId, itemId, before: wasBefore ?? "" } },
});
