export interface EventHandlers {
  onEvent(data: unknown): void;
  /** true: nothing has come for a while, and it is tried again and again; false: it is back */
  onLost(lost: boolean): void;
  /** The server ended it for good, and says why. */
  onEnded(message: string): void;
}

/** The server says something at least every 15 s. */
const silence = 40_000;
/** A short break is nobody's concern. */
const sayAfter = 3_000;
/** A tab that nobody looks at gives its connection back: a browser has six to a server over HTTP/1.1, for all its tabs. */
const hiddenFor = 60_000;
const retries = [250, 500, 1_000, 2_000, 4_000];

/**
 * Follows an address of server-sent events, and comes back to it by itself: after an error, after the network was gone, and when
 * nothing comes any more although the connection seems to stand.
 * @returns stops
 */
export function followEvents(address: string, { onEvent, onLost, onEnded }: EventHandlers): () => void {
  let source: EventSource | undefined;
  let failures = 0;
  let retry: number | undefined;
  let quiet: number | undefined;
  let saying: number | undefined;
  let hiding: number | undefined;
  let lost = false;

  function open(): void {
    close();
    source = new EventSource(address);
    source.onopen = alive;
    source.onmessage = ({ data }: MessageEvent<string>) => {
      alive();
      onEvent(JSON.parse(data));
    };
    source.addEventListener("puls", alive);
    source.addEventListener("slut", ({ data }: MessageEvent<string>) => {
      stop();
      if (lost) onLost((lost = false));
      onEnded(JSON.parse(data) as string);
    });
    source.onerror = again;
    quiet = window.setTimeout(again, silence);
  }

  function close(): void {
    source?.close();
    source = undefined;
    window.clearTimeout(retry);
    window.clearTimeout(quiet);
  }

  function alive(): void {
    failures = 0;
    window.clearTimeout(saying);
    saying = undefined;
    window.clearTimeout(quiet);
    quiet = window.setTimeout(again, silence);
    if (lost) onLost((lost = false));
  }

  /** Not all at once: fifty screens lose their connection at the same moment. */
  function again(): void {
    close();
    saying ??= window.setTimeout(() => onLost((lost = true)), sayAfter);
    const wait = retries[Math.min(failures, retries.length - 1)]!;
    failures += 1;
    retry = window.setTimeout(open, wait * (0.5 + Math.random()));
  }

  function looked(): void {
    window.clearTimeout(hiding);
    if (document.visibilityState === "hidden") hiding = window.setTimeout(rest, hiddenFor);
    else if (!source) open();
  }

  function rest(): void {
    close();
    window.clearTimeout(saying);
    saying = undefined;
  }

  function stop(): void {
    rest();
    window.clearTimeout(hiding);
    document.removeEventListener("visibilitychange", looked);
    window.removeEventListener("online", open);
    window.removeEventListener("offline", again);
  }

  document.addEventListener("visibilitychange", looked);
  window.addEventListener("online", open);
  window.addEventListener("offline", again);
  open();
  return stop;
}
