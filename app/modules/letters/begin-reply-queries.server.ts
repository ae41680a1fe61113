import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dayOf } from "./internal/field-facts.server";
import { participatesIn } from "./participates-in.server";

export interface BeginReplyPage {
  inquiry: { id: string; subject: string; deadline: string | null; closed: boolean };
  /** in use, the default one first */
  templates: { id: string; name: string; stations: string[]; isDefault: boolean }[];
  /** the letter of the kind that is being written already */
  underWay: string | null;
}

/** What is chosen before a letter is begun. @throws not_found, forbidden */
export async function beginReplyPage(
  unit: Unit<Actor>,
  inquiryId: string,
  kind: "reply" | "extension",
): Promise<BeginReplyPage> {
  const { tx, actor } = unit;
  const inquiry = await tx.inquiry.findFirst({
    where: { id: inquiryId },
    include: { letters: { where: { kind, origin: "written", status: { notIn: ["sent", "discarded"] } } } },
  });
  if (!inquiry || !may(actor, "readInquiry", { participates: await participatesIn(unit, inquiryId) })) throw notFound();
  assertMay(actor, "draftReply");
  const templates = await tx.letterTemplate.findMany({
    where: { active: true },
    orderBy: [{ isDefault: "desc" }, { name: "asc" }],
  });
  return {
    inquiry: {
      id: inquiry.id,
      subject: inquiry.subject,
      deadline: dayOf(inquiry.deadline),
      closed: inquiry.status === "closed",
    },
    templates: templates.map(({ id, name, stations, isDefault }) => ({
      id,
      name,
      stations: (stations as { title: string }[]).map(({ title }) => title),
      isDefault,
    })),
    underWay: inquiry.letters[0]?.id ?? null,
  };
}
