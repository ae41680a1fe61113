import { fileKindFacts, isFileKind } from "~/modules/files/media-types";
import { imageFiles } from "~/modules/richtext/document-text";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicMeeting } from "../public-meeting";
import { addendumPath, attachmentPath, attachmentsPath, picturePath } from "./paths";
import { filesOfMeeting, putFile, removeFiles, type StoredDocumentRow } from "./portal-files.server";
import { noteWithdrawn } from "./portal-trails.server";

/** Every file that the meeting's pages lead to or show, the PDF apart. */
async function filesOf(unit: Unit, meeting: PublicMeeting): Promise<StoredDocumentRow[]> {
  const { municipality, committee, pathDate, items, addenda } = meeting;
  const at = [municipality.slug, committee.slug, pathDate] as const;
  const attachments = items.flatMap((item) =>
    item.attachments.map((one) => ({
      path: attachmentPath(...at, item.number, one.number, one.fileName),
      kind: "attachment" as const,
      sha256: one.fileSha256,
      mediaType: isFileKind(one.kind) ? fileKindFacts(one.kind).mediaType : "application/octet-stream",
      fileName: one.fileName,
      size: one.size,
      pages: one.pages,
    })),
  );
  const shown = new Set(items.flatMap(({ document }) => (document ? imageFiles(document) : [])));
  const stored =
    shown.size > 0
      ? await unit.tx.storedFile.findMany({
          where: { sha256: { in: [...shown] } },
          select: { sha256: true, mediaType: true, size: true },
        })
      : [];
  const pictures = stored.map((file) => ({
    path: picturePath(...at, file.sha256),
    kind: "picture" as const,
    fileName: file.sha256,
    pages: null,
    ...file,
  }));
  const additions = addenda.flatMap(({ number, content }) =>
    content
      ? [
          {
            path: addendumPath(...at, number),
            kind: "addendum" as const,
            sha256: content.file.fileSha256,
            mediaType: "application/pdf",
            fileName: `${pathDate}-tillaeg-${number}.pdf`,
            size: content.file.size,
            pages: content.file.pages,
          },
        ]
      : [],
  );
  return [...attachments, ...pictures, ...additions];
}

/**
 * Makes the meeting's files what its content says, and takes the others away at once. A file that stood beside a page that still
 * stands answers that it was withdrawn.
 * @param keep the kinds of PDF that are still true
 */
export async function putFiles(
  unit: Unit,
  meetingId: string,
  meeting: PublicMeeting,
  keep: readonly ("agenda" | "minutes")[],
): Promise<void> {
  const wanted = await filesOf(unit, meeting);
  const paths = new Set(wanted.map(({ path }) => path));
  const gone = (await filesOfMeeting(unit, meetingId)).filter(
    ({ path, kind }) => !paths.has(path) && !(keep as readonly string[]).includes(kind),
  );
  for (const one of wanted) await putFile(unit, { meetingId }, one);
  await removeFiles(
    unit,
    meetingId,
    gone.map(({ path }) => path),
  );
  const { municipality, committee, pathDate } = meeting;
  const at = [municipality.slug, committee.slug, pathDate] as const;
  await noteWithdrawn(unit, [
    ...meeting.items
      .filter(({ attachments }) => attachments.length === 0)
      .map(({ number }) => attachmentsPath(...at, number))
      .filter((above) => gone.some(({ path }) => path.startsWith(`${above}/`))),
    ...gone.filter(({ kind }) => kind === "picture").map(({ path }) => path),
  ]);
}
