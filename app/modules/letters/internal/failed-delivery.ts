import { DomainError } from "~/platform/errors";

/** The mail that couldn't be sent. @throws conflict when there is none */
export function failedDelivery(letter: {
  status: string;
  deliveries: readonly { id: string; state: string; mailId: string | null }[];
}): { id: string; mailId: string } {
  const delivery = letter.deliveries.find(({ state }) => state === "failed");
  if (letter.status !== "sending" || !delivery?.mailId)
    throw new DomainError("conflict", "Der er ingen mail, der ikke kunne sendes. Genindlæs siden.");
  return { id: delivery.id, mailId: delivery.mailId };
}
