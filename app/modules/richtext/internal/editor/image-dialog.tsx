import type { Editor } from "@tiptap/react";
import { useState, type FormEvent } from "react";
import type { Image } from "../../document";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { TextArea, TextField } from "~/ui/field";
import { insertContent } from "./insert-content";

/** Stores a picture, and says by which content address and under which URL it is found. */
export type UploadImage = (file: File) => Promise<{ fileSha256: string; url: string }>;

export interface ImageDialogProps {
  editor: Editor;
  /** The picture to change; a new one without it. */
  position: number | null;
  /** A file that was pasted or dropped. */
  file: File | null;
  upload: UploadImage;
  onUploaded: (image: { fileSha256: string; url: string }) => void;
  onClose: () => void;
}

interface Faults {
  billede?: string;
  alternativ?: string;
}

/** Asks for a picture and for the words that stand for it. Without those words it cannot be put in (WCAG 1.1.1). */
export function ImageDialog({ editor, position, file, upload, onUploaded, onClose }: ImageDialogProps) {
  const current = position === null ? null : (editor.state.doc.nodeAt(position)?.attrs as Image["attrs"] | undefined);
  const [faults, setFaults] = useState<Faults>({});
  const [pending, setPending] = useState(false);

  const close = () => {
    onClose();
    editor.commands.focus();
  };

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const form = event.currentTarget;
    const data = new FormData(form);
    const alt = String(data.get("alternativ") ?? "").trim();
    const title = String(data.get("titel") ?? "").trim();
    const picked = data.get("billede");
    const chosen = file ?? (picked instanceof File && picked.size > 0 ? picked : null);
    const found: Faults = {};
    if (!current && !chosen) found.billede = "Vælg et billede.";
    if (alt === "") found.alternativ = "Skriv, hvad billedet viser.";
    setFaults(found);
    if (found.billede ?? found.alternativ) {
      form.querySelector<HTMLElement>(`[name=${found.billede ? "billede" : "alternativ"}]`)?.focus();
      return;
    }
    if (current && position !== null) {
      editor.chain().focus().setNodeSelection(position).updateAttributes("image", { alt, title }).run();
      onClose();
      return;
    }
    await put(chosen as File, alt, title);
  };

  const put = async (chosen: File, alt: string, title: string) => {
    setPending(true);
    try {
      const stored = await upload(chosen);
      onUploaded(stored);
      const attrs = { fileSha256: stored.fileSha256, alt, title };
      insertContent(editor, { type: "image", attrs });
      onClose();
    } catch (error) {
      const reason = error instanceof Error && error.message ? error.message : "Prøv igen.";
      setFaults({ billede: `Billedet kunne ikke hentes ind. ${reason}` });
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog title={current ? "Ret billedet" : "Indsæt billede"} isOpen onClose={close}>
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        {!current && !file && (
          <TextField
            name="billede"
            label="Billede"
            hint="PNG eller JPEG"
            type="file"
            accept="image/png,image/jpeg"
            fault={faults.billede}
          />
        )}
        {file && <p>{file.name || "Billede fra udklipsholderen"}</p>}
        {file && faults.billede && <p className="fault">{faults.billede}</p>}
        <TextArea
          name="alternativ"
          label="Hvad viser billedet?"
          hint="Læses op for den, der ikke kan se det. Skriv det, billedet fortæller, med dets tal."
          rows={3}
          defaultValue={current?.alt}
          fault={faults.alternativ}
        />
        <TextField name="titel" label="Tekst under billedet" optional defaultValue={current?.title} />
        <div className="actions">
          <Button type="submit" variant="primary" pending={pending} pendingText="Henter billedet ind">
            {current ? "Ret billedet" : "Indsæt billede"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
