/** Times are kept in UTC and told in Europe/Copenhagen. */
export const timeZone = "Europe/Copenhagen";

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function wallClock(date: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** @returns the day in Denmark, "2026-11-23" */
export function copenhagenDate(date: Date): string {
  const { year, month, day } = wallClock(date);
  return `${year}-${month}-${day}`;
}

/** @returns the time of day in Denmark, "15.00" */
export function copenhagenTime(date: Date): string {
  const { hour, minute } = wallClock(date);
  return `${hour}.${minute}`;
}

/**
 * @param day "2026-11-23"
 * @param time "15.00" or "15:00"
 * @returns the moment; of the hour that summer time skips, the moment an hour later; of the hour that comes twice, the first
 */
export function fromCopenhagen(day: string, time: string): Date {
  const [hours = "0", minutes = "0"] = time.split(/[.:]/);
  const asUtc = Date.parse(`${day}T${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}:00Z`);
  if (Number.isNaN(asUtc)) throw new RangeError(`Not a day and a time: ${day} ${time}`);
  // The offset that held an hour or two earlier is right for every time but those just after a change; the second look mends them.
  const first = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(first));
}

/** Milliseconds that Danish clocks are ahead of UTC. */
function offsetAt(moment: number): number {
  const { year, month, day, hour, minute, second } = wallClock(new Date(moment));
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(moment / 1000) * 1000;
}
