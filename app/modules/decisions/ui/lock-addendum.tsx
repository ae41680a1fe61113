import { useState } from "react";
import { Button } from "~/ui/button";
import { AskOnce, Dialog } from "~/ui/dialog";
import { addendumDraftId } from "./addendum-draft";
import type { AddendumContent } from "./addendum-fields";

export interface LockAddendumProps {
  meetingId: string;
  /** as it is saved */
  addendum: AddendumContent & { number: number; version: number };
  people: number;
}

/** Locks the draft, or throws it away. What is typed and not saved would not be in what is locked, so that comes first. */
export function LockAddendum({ meetingId, addendum, people }: LockAddendumProps) {
  const { number, version } = addendum;
  const path = `/intern/moeder/${meetingId}/referat/tillaeg/${number}`;
  const fields = { meetingId, number: String(number) };
  const [unsaved, setUnsaved] = useState(false);
  const wait = () => setUnsaved(false);
  const save = () => {
    draftForm()?.requestSubmit();
    wait();
  };
  return (
    <>
      <AskOnce
        trigger={(open) => <Button onClick={open}>Kassér kladden</Button>}
        title={`Kassér tillæg ${number}?`}
        confirm="Kassér nu"
        danger
        action={`${path}/kasser`}
        fields={fields}
      >
        <p>Ingen er bedt om at underskrive det endnu. Teksten står fortsat i historikken.</p>
      </AskOnce>
      <AskOnce
        trigger={(open) => (
          <Button variant="primary" onClick={() => (differs(addendum) ? setUnsaved(true) : open())}>
            Lås tillægget
          </Button>
        )}
        title={`Lås tillæg ${number}, og bed om underskrifter?`}
        confirm="Lås tillægget nu"
        action={`${path}/laas`}
        fields={{ ...fields, version: String(version) }}
      >
        <p>
          {people} deltagere får en mail og underskriver den samme fil. Teksten kan rettes igen, indtil den første har
          underskrevet.
        </p>
      </AskOnce>
      <Dialog title="Gem kladden, før du låser den" isOpen={unsaved} onClose={wait} role="alertdialog">
        <p>Du har rettet noget, som ikke er gemt. Det kommer kun med i tillægget, hvis du gemmer det først.</p>
        <div className="actions">
          <Button onClick={wait}>Vent</Button>
          <Button variant="primary" onClick={save}>
            Gem kladde
          </Button>
        </div>
      </Dialog>
    </>
  );
}

const draftForm = (): HTMLFormElement | null => {
  const form = document.getElementById(addendumDraftId);
  return form instanceof HTMLFormElement ? form : null;
};

/** Whether the form holds something else than what is saved. */
function differs({ text, reason, mayBePublic }: AddendumContent): boolean {
  const form = draftForm();
  if (!form) return false;
  const typed = new FormData(form);
  const words = (name: string) => {
    const value = typed.get(name);
    return typeof value === "string" ? value.replace(/\r\n/g, "\n").trim() : "";
  };
  return words("text") !== text || words("reason") !== reason || typed.has("mayBePublic") !== mayBePublic;
}
