import type { Editor } from "@tiptap/react";
import { useState, type FormEvent } from "react";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { TextField } from "~/ui/field";
import { toHref } from "../links";

/** Asks where a link leads, and, when no words are chosen, what it says. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { empty } = editor.state.selection;
  const current = String(editor.getAttributes("link")["href"] ?? "");
  const [fault, setFault] = useState<string>();

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React hands on events along the components, and the dialog stands inside the editor's page.
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    const href = toHref(String(form.get("adresse") ?? ""));
    if (!href) {
      setFault("Skriv en webadresse, for eksempel www.retsinformation.dk, eller en mailadresse.");
      event.currentTarget.querySelector("input")?.focus();
      return;
    }
    const words = String(form.get("tekst") ?? "").trim();
    const chain = editor.chain().focus();
    if (empty && !current) {
      chain.insertContent({ type: "text", text: words || href, marks: [{ type: "link", attrs: { href } }] }).run();
    } else chain.extendMarkRange("link").setLink({ href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onClose();
  };

  return (
    <Dialog title={current ? "Ret link" : "Indsæt link"} isOpen onClose={close}>
      <form className="stack" onSubmit={save} noValidate>
        <TextField
          name="adresse"
          label="Adresse"
          hint="En webside eller en mailadresse"
          defaultValue={current.replace(/^mailto:/, "")}
          fault={fault}
          autoComplete="url"
          inputMode="url"
        />
        {empty && !current && <TextField name="tekst" label="Linkets tekst" optional />}
        <div className="actions">
          {current && (
            <Button variant="quiet" onClick={remove}>
              Fjern link
            </Button>
          )}
          <Button type="submit" variant="primary">
            {current ? "Ret link" : "Indsæt link"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
