/** What a service on the network may send us, and how long it may take. */
export interface Question {
  /** Posted where there is one; else the address is got. */
  body?: Uint8Array;
  /** The body's media type. */
  type?: string;
  accept: string;
  mostBytes: number;
  timeoutMs: number;
}

/**
 * One question to one address over http(s). A redirection isn't followed: only the addresses that the settings and the
 * certificates name are asked.
 * @throws when there is no whole answer in time, or it is too large
 */
export async function askService(address: string, question: Question): Promise<Uint8Array> {
  const { body, type, accept, mostBytes, timeoutMs } = question;
  if (!/^https?:\/\//i.test(address)) throw new Error(`not an http address: ${address.slice(0, 200)}`);
  const answer = await fetch(address, {
    method: body ? "POST" : "GET",
    ...(body ? { body: new Uint8Array(body) } : {}),
    headers: { Accept: accept, ...(type ? { "Content-Type": type } : {}) },
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Error(`${address} answered ${answer.status}`);
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > mostBytes) {
      await reader?.cancel();
      throw new Error(`${address} answered with more than ${mostBytes} bytes`);
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}
