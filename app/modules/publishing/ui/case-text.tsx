import { fileKindFacts, isFileKind } from "~/modules/files/media-types";
import { renderParts } from "~/modules/richtext/render-html";
import { countOf, formatBytes } from "~/ui/danish-numbers";
import { Icon, type IconName } from "~/ui/icon";
import { attachmentPath, picturePath } from "../internal/paths";
import type { PublicItem, PublicMeeting } from "../public-meeting";

/** An open item's text as it was sent out, with its attachments where the template has them. */
export function CaseText({ meeting, item }: { meeting: PublicMeeting; item: PublicItem }) {
  const { municipality, committee, pathDate } = meeting;
  const imageUrl = (sha256: string) => picturePath(municipality.slug, committee.slug, pathDate, sha256);
  const parts = item.document ? renderParts(item.document, { baseLevel: 2, imageUrl }) : [];
  const attachments = <Attachments meeting={meeting} item={item} />;
  return (
    <>
      {parts.map((part) =>
        part.kind === "decision" ? null : (
          <section key={part.id} className="prose">
            <h2>{part.title}</h2>
            {part.kind === "attachments" ? (
              attachments
            ) : (
              <div className="prose" dangerouslySetInnerHTML={{ __html: part.html }} />
            )}
          </section>
        ),
      )}
      {meeting.kind !== "caseList" &&
        item.fixedKind !== "signaturePage" &&
        !parts.some(({ kind }) => kind === "attachments") && (
          <section>
            <h2>Bilag</h2>
            {attachments}
          </section>
        )}
      {meeting.kind === "caseList" && <p>Udvalget offentliggør sagslisten. Sagens tekst er ikke offentliggjort.</p>}
    </>
  );
}

function Attachments({ meeting, item }: { meeting: PublicMeeting; item: PublicItem }) {
  const { municipality, committee, pathDate } = meeting;
  if (item.attachments.length === 0) return <p>Ingen bilag.</p>;
  return (
    <ul className="rows files pfiles">
      {item.attachments.map((one) => (
        <li key={one.number}>
          <Icon name={fileIcon(one.kind)} />
          <span>
            <a
              href={attachmentPath(municipality.slug, committee.slug, pathDate, item.number, one.number, one.fileName)}
            >
              {one.title}
            </a>
            <span className="s">
              {[
                isFileKind(one.kind) && fileKindFacts(one.kind).name,
                formatBytes(one.size),
                one.pages && countOf(one.pages, "side", "sider"),
                one.remark,
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const icons: Record<string, IconName> = {
  pdf: "file-pdf",
  docx: "file-word",
  odt: "file-word",
  xlsx: "file-excel",
  png: "file-image",
  jpeg: "file-image",
};
const fileIcon = (kind: string): IconName => icons[kind] ?? "file";
