/**
 * What a page sends and fetches waits for a lost connection instead of failing: a failed request would put an error page in the place
 * of everything that stands on the page. It is sent again until it is answered or given up, as every POST may be: its idempotency key
 * makes it be done once.
 */

/** Milliseconds between the attempts; the last one from then on. The browser's "online" cuts a wait short. */
const waits = [300, 700, 1_500, 3_000];

/** The server is away behind a gateway that says so. What the application itself answers bears this header. */
const ownAnswer = "X-Remix-Response";
const isGateway = ({ status, headers }: Response): boolean => status >= 502 && status <= 504 && !headers.has(ownAnswer);

let waiting = 0;
const listeners = new Set<() => void>();
function count(change: number): void {
  waiting += change;
  for (const listener of listeners) listener();
}

/** Whether something waits for the connection, for `useSyncExternalStore`. */
export const awaitedConnection = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isAwaited: () => waiting > 0,
};

/** From now on the page's own data requests are patient; all else is fetched as before. */
export function beginPatience(): void {
  const direct = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const address = input instanceof URL ? input : new URL(input instanceof Request ? input.url : input, location.href);
    const isOwn = address.origin === location.origin && address.pathname.endsWith(".data");
    return isOwn && !(input instanceof Request)
      ? patiently(() => direct(input, init), init?.signal)
      : direct(input, init);
  };
}

async function patiently(attempt: () => Promise<Response>, signal?: AbortSignal | null): Promise<Response> {
  let failures = 0;
  try {
    for (;;) {
      try {
        const answer = await attempt();
        if (!isGateway(answer)) return answer;
      } catch (fault) {
        // Anything else than a TypeError isn't the network's: it was called off.
        if (!(fault instanceof TypeError) || signal?.aborted) throw fault;
      }
      failures += 1;
      if (failures === 2) count(1); // a short break is nobody's concern
      await pause(waits[Math.min(failures, waits.length) - 1]!, signal);
    }
  } finally {
    if (failures >= 2) count(-1);
  }
}

/** @throws the signal's reason when it is called off */
function pause(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      signal?.removeEventListener("abort", done);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(done, milliseconds * (0.75 + Math.random() / 2));
    window.addEventListener("online", done);
    signal?.addEventListener("abort", done);
  });
}
