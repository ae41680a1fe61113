import { useRevalidator } from "@remix-run/react";
import { useRef, useState } from "react";
import { ACCEPT_ATTRIBUTE, ACCEPTED_KINDS_TEXT, MAX_FILE_BYTES } from "~/modules/files/media-types";
import { Button } from "~/ui/button";
import { formatBytes } from "~/ui/danish-numbers";
import { FileDrop } from "~/ui/file-drop";
import { PostForm, SubmitButton } from "~/ui/form";
import { Icon } from "~/ui/icon";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { proposalPath } from "../proposal-paths";

interface Sending {
  key: string;
  file: File;
  /** null while it is under way; the reason where it was refused or didn't get through */
  problem: string | null;
  /** it may be sent again as it is */
  again: boolean;
}

/** Several files at once, each sent by itself: one that is refused says why at its own name and keeps none of the others. */
export function AttachmentUpload({ proposalId }: { proposalId: string }) {
  const { revalidate } = useRevalidator();
  const [sending, setSending] = useState<Sending[]>([]);
  const line = useRef(Promise.resolve());
  const action = `${proposalPath(proposalId)}/bilag`;

  const send = (one: Sending) => {
    const change = (changed: Partial<Sending> | null) =>
      setSending((all) =>
        all.flatMap((each) => (each.key !== one.key ? each : changed ? { ...each, ...changed } : [])),
      );
    line.current = line.current.then(async () => {
      const refusal = await upload(action, one);
      change(refusal);
      if (!refusal) revalidate();
    });
  };
  const take = (files: File[]) => {
    const added = files.map((file): Sending => ({ key: freshKey(), file, problem: null, again: false }));
    setSending((all) => [...all, ...added]);
    added.forEach(send);
  };
  const drop = (key: string) => setSending((all) => all.filter((each) => each.key !== key));

  return (
    <PostForm action={action} files idPrefix="bilag-op" className="upload">
      {sending.length > 0 && (
        <ul className="rows files" aria-label="Filer på vej">
          {sending.map((one) => (
            <li key={one.key}>
              <Icon name={one.problem ? "error" : "upload"} />
              <span>
                <span className="t">{one.file.name}</span>
                <span className="s" role="status">
                  {one.problem ?? `Sender ${formatBytes(one.file.size)}`}
                </span>
              </span>
              {one.problem && (
                <span className="end">
                  {one.again && (
                    <Button
                      small
                      onClick={() => {
                        setSending((all) => all.map((each) => (each === one ? { ...one, problem: null } : each)));
                        send(one);
                      }}
                    >
                      Prøv igen
                    </Button>
                  )}
                  <Button small icon="close" iconOnly onClick={() => drop(one.key)}>
                    {`Fjern ${one.file.name} fra listen`}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <FileDrop
        name="filer"
        label="Læg bilag på"
        hint={`${ACCEPTED_KINDS_TEXT}. Højst 50 MB hver.`}
        accept={ACCEPT_ATTRIBUTE}
        maxBytes={MAX_FILE_BYTES}
        multiple
        optional={false}
        onFiles={take}
      />
      <noscript>
        <SubmitButton>Læg bilag på</SubmitButton>
      </noscript>
    </PostForm>
  );
}

/** @returns null when it was taken; else what to say. The same key again is done once, however often it is sent */
async function upload(action: string, { key, file }: Sending): Promise<Partial<Sending> | null> {
  const form = new FormData();
  form.set(idempotencyField, key);
  form.set("filer", file);
  const lost = { problem: "Filen kom ikke frem. Tjek din forbindelse, og prøv igen.", again: true };
  try {
    const response = await fetch(action, {
      method: "POST",
      headers: { Accept: "application/json" },
      redirect: "manual",
      body: form,
    });
    if (response.ok) return null;
    if (response.type === "opaqueredirect")
      return { problem: "Du er logget ud. Log ind i en anden fane, og prøv igen.", again: true };
    if (response.status === 413) return { problem: "Filen er for stor. Den må højst fylde 50 MB.", again: false };
    if (response.status >= 500) return lost;
    const { faults } = (await response.json()) as { faults?: { message: string }[] };
    return { problem: faults?.[0]?.message ?? "Filen kan ikke lægges op.", again: false };
  } catch {
    return lost;
  }
}
