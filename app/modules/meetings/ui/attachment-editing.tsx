import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { Menu } from "~/ui/menu";
import { SortableList } from "~/ui/sortable-list";
import type { AttachmentView } from "../attachment";
import { proposalAttachmentPath } from "../proposal-paths";
import { EditAttachmentDialog, ReplaceAttachmentDialog } from "./attachment-dialogs";
import { AttachmentRow } from "./attachment-row";

interface AttachmentEditingProps {
  proposalId: string;
  attachments: AttachmentView[];
}

type Open = { dialog: "edit" | "replace"; attachment: AttachmentView } | null;

/** The attachments in an order one can change, each with what can be done with it. */
export function AttachmentEditing({ proposalId, attachments }: AttachmentEditingProps) {
  const [open, setOpen] = useState<Open>(null);
  const move = useFetcher();
  const pathOf = (attachment: AttachmentView) => proposalAttachmentPath(proposalId, attachment.id);
  const close = () => setOpen(null);
  return (
    <>
      <SortableList
        label="Bilag"
        className="files arranged"
        items={attachments}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        onMove={(attachment, index) =>
          move.submit(
            { index: String(index), [idempotencyField]: freshKey() },
            { method: "post", action: `${pathOf(attachment)}/flyt` },
          )
        }
      >
        {(attachment) => (
          <AttachmentRow
            proposalId={proposalId}
            attachment={attachment}
            menu={
              <Menu
                small
                label={`Flere handlinger for ${attachment.title}`}
                entries={[
                  {
                    label: "Ret titel og åbenhed",
                    icon: "edit",
                    onAction: () => setOpen({ dialog: "edit", attachment }),
                  },
                  {
                    label: "Erstat filen",
                    icon: "upload",
                    onAction: () => setOpen({ dialog: "replace", attachment }),
                  },
                  { label: "Fjern bilaget", icon: "delete", danger: true, action: `${pathOf(attachment)}/fjern` },
                ]}
              />
            }
          />
        )}
      </SortableList>
      {open?.dialog === "edit" && (
        <EditAttachmentDialog attachment={open.attachment} action={`${pathOf(open.attachment)}/ret`} onClose={close} />
      )}
      {open?.dialog === "replace" && (
        <ReplaceAttachmentDialog
          attachment={open.attachment}
          action={`${pathOf(open.attachment)}/erstat`}
          onClose={close}
        />
      )}
    </>
  );
}
