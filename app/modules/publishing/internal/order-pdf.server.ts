import { requestDocument } from "~/modules/pdf/request-document.server";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import { publicDocument, publicSignaturePage } from "../public-document";
import { publicHeading, type PublicMeeting } from "../public-meeting";
import { attachmentPath } from "./paths";
import { setPdf } from "./portal-tables.server";

/**
 * Typeset from the published data alone: what is not in `portal` can't come into it. A case list has none. Until it is made, an
 * earlier one that still has its address stands.
 */
export async function orderPdf(unit: Unit, meetingId: string, published: PublicMeeting): Promise<void> {
  if (published.kind === "caseList") return void (await setPdf(unit, meetingId, null));
  const { baseUrl } = settings();
  const { municipality, committee, pathDate } = published;
  const data = publicDocument(
    published,
    (item, one) =>
      `${baseUrl}${attachmentPath(municipality.slug, committee.slug, pathDate, item.number, one.number, one.fileName)}`,
  );
  const signaturePage = publicSignaturePage(published, `${baseUrl}/kontrol`);
  const documentId = await requestDocument(unit, {
    kind: published.kind,
    edition: "public",
    subject: `meeting:${meetingId}`,
    title: `${publicHeading(published)}, ${committee.name} ${longDate(published.startsAt)}`,
    recipe: signaturePage
      ? { name: "minutes", body: { data }, signaturePage }
      : { name: "typeset", template: data.kind, data },
  });
  await setPdf(unit, meetingId, documentId);
}
