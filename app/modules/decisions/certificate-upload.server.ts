import { DomainError } from "~/platform/errors";

const MOST_P12 = 100_000;
const MOST_FORM = MOST_P12 + 20_000;

/**
 * A form with somebody's certificate. It is read in memory and nowhere else: a private key doesn't touch the disk. The answer's
 * fields hold no part of the file.
 * @throws DomainError rule_broken when it is larger than 100 kB, or no form
 */
export async function readCertificateForm(
  request: Request,
): Promise<{ fields: Record<string, string>; p12: Uint8Array | null }> {
  const bytes = await readAtMost(request, MOST_FORM);
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => {
    throw new DomainError("rule_broken", "Formularen kom ikke helt frem. Prøv igen.");
  });
  bytes.fill(0);
  const fields: Record<string, string> = {};
  for (const [name, value] of form.entries())
    if (typeof value === "string") fields[name] = value.replaceAll("\0", "").normalize("NFC");
  const file = form.get("certificate");
  if (!(file instanceof File) || file.size === 0) return { fields, p12: null };
  if (file.size > MOST_P12) throw tooLarge();
  return { fields, p12: new Uint8Array(await file.arrayBuffer()) };
}

const tooLarge = () =>
  new DomainError(
    "rule_broken",
    "Filen er større end 100 kB, så den er næppe et certifikat. Vælg din .p12- eller .pfx-fil.",
    "certificate",
  );

async function readAtMost(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    const piece = next.value as Uint8Array;
    size += piece.length;
    if (size > most) {
      await reader?.cancel();
      throw tooLarge();
    }
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
