import { fileKindFacts, isFileKind } from "~/modules/files/media-types";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { requestDocument } from "~/modules/pdf/request-document.server";
import { imageFiles } from "~/modules/richtext/document-text";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import { publicationOf } from "./internal/candidate.server";
import { attachmentPath, picturePath } from "./internal/paths";
import { clearMeeting, putDocument, putMeeting, setPdf } from "./internal/portal-tables.server";
import { renderAround } from "./internal/render-pages.server";
import { publicationBlockers } from "./publication-blockers";
import { publicDocument, publicSignaturePage } from "./public-document";
import type { PublicMeeting } from "./public-meeting";

/**
 * Copies exactly what may be public into the schema `portal`, as data and as finished pages, and orders the public PDF from what
 * then stands there. Publishing again replaces everything that was published before.
 * @throws rule_broken with every blocker in `details`
 */
export async function publishMeeting(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string; kind: PublicMeeting["kind"] }> {
  const found = await unit.tx.meeting.findFirst({ where: { id: meetingId }, select: { committeeId: true } });
  if (found) assertMay(unit.actor, "publish", { committeeId: found.committeeId });
  await unit.tx.$queryRaw`SELECT id FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
  const { publication, candidate } = await publicationOf(unit, meetingId);
  const blockers = publicationBlockers(candidate).filter(({ level }) => level === "must");
  if (blockers[0]) throw new DomainError("rule_broken", blockers[0].text, undefined, { blockers });

  await clearMeeting(unit, meetingId);
  const published = await putMeeting(unit, meetingId, publication);
  await putFiles(unit, meetingId, published);
  if (published.kind !== "caseList") await setPdf(unit, meetingId, await requestPublicPdf(unit, meetingId, published));
  await renderAround(unit, published);
  unit.record({
    kind: "meeting.published",
    subject: `meeting:${meetingId}`,
    data: { what: published.kind, items: published.items.length },
  });
  return { meetingId, kind: published.kind };
}

async function putFiles(
  unit: Unit,
  meetingId: string,
  { municipality, committee, pathDate, items }: PublicMeeting,
): Promise<void> {
  for (const item of items) {
    for (const one of item.attachments)
      await putDocument(unit, meetingId, {
        path: attachmentPath(municipality.slug, committee.slug, pathDate, item.number, one.number, one.fileName),
        kind: "attachment",
        sha256: one.fileSha256,
        mediaType: isFileKind(one.kind) ? fileKindFacts(one.kind).mediaType : "application/octet-stream",
        fileName: one.fileName,
        size: one.size,
        pages: one.pages,
      });
    for (const sha256 of item.document ? imageFiles(item.document) : []) {
      const file = await unit.tx.storedFile.findFirst({ where: { sha256 }, select: { mediaType: true, size: true } });
      if (!file) continue;
      const path = picturePath(municipality.slug, committee.slug, pathDate, sha256);
      await putDocument(unit, meetingId, { path, kind: "picture", sha256, fileName: sha256, pages: null, ...file });
    }
  }
}

/** Typeset from the published data alone: what is not in `portal` can't come into it. */
async function requestPublicPdf(unit: Unit, meetingId: string, published: PublicMeeting): Promise<string> {
  const { baseUrl } = settings();
  const { municipality, committee, pathDate } = published;
  const data = publicDocument(
    published,
    (item, one) =>
      `${baseUrl}${attachmentPath(municipality.slug, committee.slug, pathDate, item.number, one.number, one.fileName)}`,
  );
  const signaturePage = publicSignaturePage(published, `${baseUrl}/kontrol`);
  const minutes = published.kind === "minutes";
  return requestDocument(unit, {
    kind: minutes ? "minutes" : "agenda",
    edition: "public",
    subject: `meeting:${meetingId}`,
    title: `${minutes ? "Referat" : "Dagsorden"}, ${committee.name} ${longDate(published.startsAt)}`,
    recipe: signaturePage
      ? { name: "minutes", body: { data }, signaturePage }
      : { name: "typeset", template: data.kind, data },
  });
}
