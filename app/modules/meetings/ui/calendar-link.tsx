import { useRef, useState } from "react";
import { Button } from "~/ui/button";
import { PostButton, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { Note } from "~/ui/note";
import { Time } from "~/ui/time";
import type { OwnCalendarLink } from "../calendar-link-queries.server";

interface CalendarLinkProps {
  link: OwnCalendarLink | null;
  /** the address that was just made: it is shown this once */
  address: string | null;
  actionData?: FormAnswer | null;
}

/** One's own calendar's private address: make it, copy it, close it. Posts to the page it stands on. */
export function CalendarLink({ link, address, actionData }: CalendarLinkProps) {
  return (
    <>
      {address && <NewAddress address={address} />}
      {link ? (
        <p className="hint">
          Adressen er lavet <Time at={link.createdAt} as="nearTime" />
          {link.lastUsedAt ? (
            <>
              {" "}
              og senest brugt <Time at={link.lastUsedAt} as="nearTime" />.
            </>
          ) : (
            ". Ingen kalender har brugt den endnu."
          )}
        </p>
      ) : (
        <p className="hint">Du har ingen adresse endnu.</p>
      )}
      <PostForm actionData={actionData}>
        <SubmitButton variant={undefined} icon="calendar">
          {link ? "Lav en ny adresse" : "Lav en adresse til din kalender"}
        </SubmitButton>
      </PostForm>
      {link && (
        <>
          <p className="hint">Laver du en ny, holder den gamle op med at virke.</p>
          <PostButton action="/intern/konto/kalender/luk" variant="danger">
            Luk adressen
          </PostButton>
        </>
      )}
    </>
  );
}

function NewAddress({ address }: { address: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => undefined, // the browser doesn't let the page copy: it is selected, and Ctrl C does
    );
  };
  return (
    <Note kind="ok" title="Kopiér adressen nu." role="status">
      Den vises kun denne ene gang. Sæt den ind i din kalender som en abonneret kalender, eller{" "}
      <a href={address.replace(/^https?:/, "webcal:")}>åbn den i din kalender</a>. Giv den ikke til andre: den virker
      uden at logge ind.
      <div className="field">
        <label htmlFor="kalenderadresse">Adressen til din kalender</label>
        <input
          id="kalenderadresse"
          ref={field}
          type="text"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <Button icon="copy" onClick={() => void copy()}>
        {copied ? "Kopieret" : "Kopiér adresse"}
      </Button>
    </Note>
  );
}
