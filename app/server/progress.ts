type Say = (detail: string) => void;

/** What the terminal is told, in Danish: one line per step, with its time. */
export interface Progress {
  line(text: string): void;
  /**
   * @param doing "Starter databasen": shown while it lasts (in a log only when it lasts long)
   * @param done "Database startet", or what the result says of itself
   * @param work may say where it has come to, for who is watching
   */
  step<T>(doing: string, done: string | ((result: T) => string), work: (say: Say) => Promise<T>): Promise<T>;
}

/** A log has no line to write over: what takes longer than this is announced beforehand. */
const LONG_MS = 2_000;

export function createProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  const line = (text: string) => void out.write(`${text}\n`);
  const underWay = new Map<string, string>();
  const show = () => {
    if (out.isTTY) out.write(`\r\x1b[K${underWay.size > 0 ? `  ${[...underWay.values()].join(", ")} …` : ""}`);
  };
  const above = (text: string) => {
    if (out.isTTY) out.write("\r\x1b[K");
    line(text);
    show();
  };
  return {
    line: above,
    async step(doing, done, work) {
      const started = performance.now();
      const say = (detail = "") => {
        underWay.set(doing, detail ? `${doing} (${detail})` : doing);
        show();
      };
      say();
      const announce = setTimeout(() => out.isTTY || line(`  ${doing} …`), LONG_MS);
      try {
        const result = await work(say);
        underWay.delete(doing);
        above(`  ${typeof done === "string" ? done : done(result)} (${seconds(performance.now() - started)})`);
        return result;
      } finally {
        underWay.delete(doing);
        clearTimeout(announce);
        show();
      }
    },
  };
}

/** "0,2 s" */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;
