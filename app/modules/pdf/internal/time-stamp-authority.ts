import { HttpTimestampAuthority, TimestampError, type TimestampAuthority } from "@libpdf/core";
import { askService } from "./network-answer";
import { readTimeStamp, type TimeStamp } from "./read-time-stamp";

/** The authority at an address (RFC 3161), believed only where its answer is a sound stamp on what it was asked about. */
export class TimeStampAuthority implements TimestampAuthority {
  /** What it stamped, in order. */
  readonly stamps: TimeStamp[] = [];
  private readonly http: HttpTimestampAuthority;

  /** @param timeoutMs how long one answer may take */
  constructor(address: string, timeoutMs = 15_000) {
    const asked = async (_address: unknown, init?: RequestInit) => {
      const answer = await askService(address, {
        body: init!.body as Uint8Array,
        type: "application/timestamp-query",
        accept: "application/timestamp-reply",
        mostBytes: 200_000,
        timeoutMs,
      });
      return new Response(new Uint8Array(answer));
    };
    this.http = new HttpTimestampAuthority(address, { fetch: asked as typeof fetch });
  }

  async timestamp(digest: Uint8Array, algorithm: "SHA-256" | "SHA-384" | "SHA-512"): Promise<Uint8Array> {
    const token = await this.http.timestamp(digest, algorithm);
    const stamp = readTimeStamp(token, (name) => (name === algorithm ? digest : new Uint8Array()));
    if (!stamp) throw new TimestampError("the authority's answer is no sound time-stamp on what was asked");
    this.stamps.push(stamp);
    return token;
  }
}
