/** The one source of the present. Tests set it; nothing else calls `new Date()` without an argument. */
let read: () => Date = () => new Date();

export const now = (): Date => read();

/** For tests and for CLOCK (demonstration mode): a fixed time, or a function that tells it. */
export function setClock(time: Date | (() => Date)): void {
  read = typeof time === "function" ? time : () => new Date(time);
}

/** Starts at the given time and runs on from there. */
export function startClockAt(time: Date): void {
  const offset = time.getTime() - Date.now();
  read = () => new Date(Date.now() + offset);
}

export const resetClock = (): void => {
  read = () => new Date();
};
