import type { ReactNode } from "react";
import { formatFileKind, isFileKind } from "~/modules/files/media-types";
import { countOf, formatBytes } from "~/ui/danish-numbers";
import { Icon, type IconName } from "~/ui/icon";
import { Lock } from "~/ui/lock";
import type { AttachmentView } from "../attachment";
import { proposalAttachmentPath } from "../proposal-paths";

const icons: Record<string, IconName> = {
  pdf: "file-pdf",
  docx: "file-word",
  odt: "file-word",
  xlsx: "file-excel",
  png: "file-image",
  jpeg: "file-image",
};

interface AttachmentRowProps {
  proposalId: string;
  attachment: AttachmentView;
  /** what can be done with it */
  menu?: ReactNode;
}

/** An attachment's icon, title with its facts, and whether it is open: three cells of a row. */
export function AttachmentRow({ proposalId, attachment, menu }: AttachmentRowProps) {
  const { id, title, closed, kind, remark, pending, textProblem, follows } = attachment;
  return (
    <>
      <Icon name={icons[kind] ?? "file"} />
      <span className="body">
        <a className="t" href={proposalAttachmentPath(proposalId, id)}>
          {title}
        </a>
        <span className="s">{factsOf(attachment)}</span>
        {remark && <span className="s">{remark}</span>}
        {pending && <span className="s">Gennemses for CPR-numre og skjult tekst.</span>}
        {follows && follows !== "failed" && <span className="s">{followWords[follows]}</span>}
        {follows === "failed" && (
          <span className="s fileproblem">
            <Icon name="warning" label="Ikke opdateret" /> {followWords.failed}
          </span>
        )}
        {textProblem && (
          <span className="s fileproblem">
            <Icon name="warning" label="Kan ikke gennemses" /> {textProblem}
          </span>
        )}
      </span>
      <span className="end">
        {closed ? <Lock /> : <span className="small">Åbent</span>}
        {menu}
      </span>
    </>
  );
}

const followWords = {
  current: "Følger projektets tal, til dagsordenen sendes ud.",
  making: "Tallene er ændret. Bilaget bliver lavet på ny.",
  failed: "Tallene er ændret, men bilaget kunne ikke laves på ny. Det prøves igen inden for en time.",
};

const factsOf = ({ kind, size, pages, signed }: AttachmentView): string =>
  [
    isFileKind(kind) ? formatFileKind(kind) : kind,
    formatBytes(size),
    ...(pages === null ? [] : [countOf(pages, "side", "sider")]),
    ...(signed ? ["underskrevet"] : []),
  ].join(", ");
