import http from "node:http";

export interface Load {
  perSecond: number;
  p95: number;
}

/** Asks for one address over and over on so many kept connections, for so many seconds; every answer must be a 200 of the same length. */
export async function load(url: string, { connections = 20, seconds = 5 } = {}): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const expected = (await ask(url, agent)).length;
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const started = performance.now();
        const { length } = await ask(url, agent);
        if (length !== expected) throw new Error(`${url} answered ${length} bytes instead of ${expected}.`);
        times.push(performance.now() - started);
      }
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p95: times[Math.floor(times.length * 0.95)]! };
}

function ask(url: string, agent: http.Agent): Promise<{ length: number }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (response) => {
        let length = 0;
        response.on("data", (part: Buffer) => (length += part.length));
        response.on("end", () =>
          response.statusCode === 200 ? resolve({ length }) : reject(new Error(`${url}: ${response.statusCode}`)),
        );
      })
      .on("error", reject);
  });
}
