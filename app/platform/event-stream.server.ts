import type { AppLoadContext } from "@remix-run/node";

/** A comment can't be seen by the page; this can, so that it notices a connection that died silently. */
const pulse = new TextEncoder().encode("event: puls\ndata:\n\n");
const pulseEvery = 15_000;
/** The browser's own patience, where the page's script doesn't decide. */
const retry = "retry: 1000\n\n";

export const encodeEvent = (data: string, { id, event }: { id?: string; event?: string } = {}): Uint8Array =>
  new TextEncoder().encode(`${id ? `id: ${id}\n` : ""}${event ? `event: ${event}\n` : ""}data: ${data}\n\n`);

export interface EventStream {
  response: Response;
  /** Only the newest counts: one that a slow reader hasn't taken yet is replaced. */
  send(event: Uint8Array): void;
  /** Ends it, after one last event if given. */
  end(last?: Uint8Array): void;
}

/**
 * A response of server-sent events (HTML, "Server-sent events"). It holds one event at most, however slow its reader is.
 * @param closed is called once, when it ends, whoever ended it
 */
export function openEventStream(request: Request, context: AppLoadContext, closed: () => void): EventStream {
  const { outgoing } = context;
  let pending: Uint8Array | undefined;
  let ended = false;
  let wake = () => {};
  const heart = setInterval(() => {
    pending ??= pulse;
    wake();
  }, pulseEvery).unref();

  const end = (last?: Uint8Array) => {
    if (ended) return;
    ended = true;
    clearInterval(heart);
    pending = last;
    wake();
    closed();
  };
  request.signal.addEventListener("abort", () => end(), { once: true });
  outgoing?.onClose(() => end());

  let opened = false;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!opened) {
          opened = true;
          return controller.enqueue(new TextEncoder().encode(retry));
        }
        await outgoing?.drained();
        if (!pending && !ended) await new Promise<void>((resolve) => void (wake = resolve));
        const event = pending;
        pending = undefined;
        if (event) controller.enqueue(event);
        if (ended) controller.close();
      },
      cancel: () => end(),
    },
    { highWaterMark: 0 },
  );
  return {
    response: new Response(body, {
      headers: {
        "Content-Type": "text/event-stream; charset=utf-8",
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
      },
    }),
    send(event) {
      if (ended) return;
      pending = event;
      wake();
    },
    end,
  };
}
