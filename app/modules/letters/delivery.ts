/** How a sealed letter leaves the house. A new way to send it is one more `Delivery`, and nothing else changes. */
export const channels = ["mail", "digitalPost"] as const;
export type Channel = (typeof channels)[number];

export const channelNames: Record<Channel, string> = { mail: "mail", digitalPost: "Digital Post" };

/** What is to be sent, and to whom. */
export interface DeliveryOrder {
  letterId: string;
  recipient: string;
  subject: string;
  text: string;
  /** the sealed letter */
  file: { sha256: string; fileName: string; mediaType: string };
}

/** What is known of one delivery: the proof that it got there, or why it didn't. */
export interface DeliveryProof {
  id: string;
  channel: Channel;
  recipient: string;
  state: "queued" | "delivered" | "failed" | "calledOff";
  /** of the file that was sent */
  fileSha256: string;
  /** given by the mail server's side of the conversation; "" of Digital Post, and where the mail was only kept */
  messageId: string;
  /** ISO */
  deliveredAt: string | null;
  problem: string;
  /** ISO; when it is tried again by itself */
  retryAt: string | null;
  /** uploaded with Digital Post */
  receipt: { sha256: string; name: string } | null;
  /** it was kept here and sent nowhere: there is no mail server, and this is a demonstration */
  keptOnly: boolean;
}

/**
 * One way to send (a MeMo connector would be the next): `send` orders it in the unit's transaction and is done after the commit, once
 * for each letter and recipient, however often it is asked; `proof` says how far it got.
 */
export interface Delivery<U> {
  channel: Channel;
  send(unit: U, order: DeliveryOrder): Promise<{ deliveryId: string }>;
  proof(unit: U, letterId: string): Promise<DeliveryProof[]>;
}

/** Seconds until a letter's mail is tried again; the last goes on for as long as it takes. */
const pauses = [60, 300, 900, 3600];
export const pauseAfter = (tries: number): number => pauses[Math.min(Math.max(tries, 1), pauses.length) - 1]!;
