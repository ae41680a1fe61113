import { randomUUID } from "node:crypto";
import { createCookie, redirect } from "@remix-run/node";
import { z } from "zod";

/** A receipt that the next page shows once: "Punkt 5 er taget af dagsordenen", with a way back. */
const flashSchema = z.object({
  id: z.string(),
  message: z.string(),
  undo: z.object({ action: z.string(), fields: z.record(z.string(), z.string()).optional() }).optional(),
});
export type Flash = z.infer<typeof flashSchema>;

/** Short-lived and shown as text only, so it needs no signature: whoever forges it sees their own words. */
const cookie = createCookie("kvittering", { path: "/", httpOnly: true, sameSite: "lax", maxAge: 30 });

export async function redirectWithFlash(to: string, receipt: Omit<Flash, "id">): Promise<Response> {
  return redirect(to, { headers: { "Set-Cookie": await cookie.serialize({ ...receipt, id: randomUUID() }) } });
}

/** @returns the receipt and the header that takes it away */
export async function takeFlash(request: Request): Promise<{ flash: Flash | null; headers: HeadersInit }> {
  const parsed = flashSchema.safeParse(await cookie.parse(request.headers.get("Cookie")));
  if (!parsed.success) return { flash: null, headers: {} };
  return { flash: parsed.data, headers: { "Set-Cookie": await cookie.serialize("", { maxAge: 0 }) } };
}
