/**
 * Asked however often, `work` runs one at a time and only as often as needed: what is asked within `waitMs`, or while it runs,
 * becomes one run more.
 * @returns asks for a run; resolves, or rejects, with the run that began after the asking
 */
export function coalesced(work: () => Promise<void>, waitMs: number): () => Promise<void> {
  let coming: Promise<void> | undefined;
  let running: Promise<void> = Promise.resolve();
  const runNext = async () => {
    await new Promise((resolve) => void setTimeout(resolve, waitMs));
    await running.catch(() => {}); // whoever asked for it has heard of it
    coming = undefined;
    running = work();
    await running;
  };
  return () => (coming ??= runNext());
}
