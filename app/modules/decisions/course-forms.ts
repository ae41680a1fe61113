import { z } from "zod";

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const version = z.coerce.number().int().nonnegative();
/** Whom it is noted for; none: for oneself. */
const forWhom = z.preprocess((value) => (value === "" || value === undefined ? null : value), id.nullable());

export const noticeForm = z.object({
  itemId: id,
  userId: forWhom,
  ground: z
    .string()
    .trim()
    .min(5, "Skriv kort, hvorfor der kan være tale om inhabilitet.")
    .max(1000, "Skriv højst 1.000 tegn."),
});

export const withdrawNoticeForm = z.object({ disqualificationId: id });

export const decideDisqualificationForm = z.object({
  disqualificationId: id,
  isDisqualified: z.enum(["ja", "nej"], "Vælg, hvad udvalget har besluttet.").transform((answer) => answer === "ja"),
  version,
  /** what is corrected and why, once the item is decided */
  correction: z.string().trim().max(500, "Skriv højst 500 tegn.").default(""),
});

/** "<committee>/<meeting>", or "<committee>/" for its next meeting. */
const target = z
  .string()
  .default("")
  .transform((text, context) => {
    if (text === "") return null;
    const [toCommitteeId = "", toMeetingId = ""] = text.split("/");
    const parsed = z
      .object({ toCommitteeId: id, toMeetingId: id.nullable() })
      .safeParse({ toCommitteeId, toMeetingId: toMeetingId === "" ? null : toMeetingId });
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "Vælg et møde på listen." });
    return z.NEVER;
  });

export const onwardForm = z.object({
  itemId: id,
  kind: z.enum(["deferred", "forwarded", "returned", "withdrawn"], "Vælg, hvor sagen går hen."),
  /** deferred and forwarded */
  target,
  /** returned: what is to be done, and by whom */
  note: z.string().trim().max(400, "Skriv højst 400 tegn.").default(""),
  ownerId: forWhom,
  /** the version the form was filled from; 0 = nothing was chosen */
  version,
});

export const callOffForm = z.object({ itemId: id, version });

export const referralForm = z.object({ itemId: id, userId: forWhom });

export const giveUpForm = z.object({ itemId: id });

export const wayOnForm = z.object({ itemId: id, target });
