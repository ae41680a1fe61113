import type { Unit } from "~/platform/unit-of-work.server";
import { onwardInWords } from "./onward";
import { referralInWords } from "./referral";

export interface StayedItem {
  /** the decision waits for the council; false: the committee gave it up */
  stayed: boolean;
  /** "Afgørelsen er standset: Ib Sandholt har krævet sagen indbragt for byrådet (kommunestyrelsesloven § 23)." */
  words: string;
  /** the secretary has chosen the way on */
  wayChosen: boolean;
}

/** The items that somebody has referred to the council, of these; what was taken back is left out. */
export async function stayedItems({ tx }: Unit, itemIds: readonly string[]): Promise<Map<string, StayedItem>> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ itemId: string; name: string; state: string }[]>`
    SELECT r.agenda_item_id AS "itemId", u.name, r.state FROM referral r JOIN "user" u ON u.id = r.user_id
    WHERE r.agenda_item_id = ANY (${[...itemIds]}::uuid[]) AND r.state IN ('declared', 'givenUp') ORDER BY r.declared_at, u.name`;
  if (rows.length === 0) return new Map();
  const council = await tx.committee.findFirst({ where: { kind: "council", active: true }, select: { name: true } });
  const ways = await tx.$queryRaw<{ itemId: string; committee: string; startsAt: Date | null }[]>`
    SELECT o.agenda_item_id AS "itemId", c.name AS committee, m.starts_at AS "startsAt"
    FROM onward o JOIN committee c ON c.id = o.to_committee_id LEFT JOIN meeting m ON m.id = o.to_meeting_id
    WHERE o.agenda_item_id = ANY (${[...itemIds]}::uuid[]) AND o.kind = 'referred' AND o.state IN ('waiting', 'done')`;
  return new Map(
    [...new Set(rows.map(({ itemId }) => itemId))].map((itemId) => {
      const own = rows.filter((row) => row.itemId === itemId);
      const way = ways.find((one) => one.itemId === itemId);
      const words = referralInWords(
        own,
        council?.name ?? "byrådet",
        way &&
          onwardInWords({
            kind: "referred",
            committee: way.committee,
            startsAt: way.startsAt?.toISOString() ?? null,
            note: "",
          }),
      );
      return [itemId, { stayed: own.some(({ state }) => state === "declared"), words, wayChosen: way !== undefined }];
    }),
  );
}
