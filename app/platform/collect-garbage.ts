/**
 * Gives back what earlier work has left behind, before work that takes much memory: V8 keeps some hundred megabytes of it while nothing
 * presses, and they would stand beside what comes. It stops the process for about a tenth of a second. Without `--expose-gc`, which
 * `npm start` gives, nothing happens.
 */
export const collectGarbage = (): void => globalThis.gc?.();
