import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Channel, Delivery, DeliveryProof } from "../delivery";

/** By ordinary mail, with the sealed letter as its file. */
export const mailDelivery: Delivery<Unit> = {
  channel: "mail",
  async send(unit, { letterId, recipient, subject, text, file }) {
    const mailId = await sendMail(unit, { recipient, subject, text, attachments: [file] });
    const queued = { fileSha256: file.sha256, mailId, state: "queued", problem: "", tries: 0, retryAt: null };
    const { id } = await unit.tx.replyDelivery.upsert({
      where: {
        municipalityId_letterId_channel_recipient: {
          municipalityId: unit.actor.municipalityId,
          letterId,
          channel: "mail",
          recipient,
        },
      },
      create: { ...queued, letterId, channel: "mail", recipient, createdAt: unit.now },
      update: queued,
      select: { id: true },
    });
    return { deliveryId: id };
  },
  proof: async (unit, letterId) => (await proofsOf(unit, letterId)).filter(({ channel }) => channel === "mail"),
};

/** Every delivery of the letter, whatever its way, the first first. */
export async function proofsOf({ tx }: Unit, letterId: string): Promise<DeliveryProof[]> {
  const rows = await tx.replyDelivery.findMany({ where: { letterId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel as Channel,
    recipient: row.recipient,
    state: row.state as DeliveryProof["state"],
    fileSha256: row.fileSha256,
    messageId: row.messageId,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    problem: row.problem,
    retryAt: row.retryAt?.toISOString() ?? null,
    receipt: row.receiptSha256 ? { sha256: row.receiptSha256, name: row.receiptName } : null,
    keptOnly: row.channel === "mail" && row.state === "delivered" && row.messageId === "",
  }));
}
