import type { ReactNode } from "react";
import { Button, LinkButton } from "~/ui/button";
import { Blockers } from "~/ui/blockers";
import { AskOnce } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import type { Reason } from "../publication-blockers";

interface Props {
  /** the thing's own page in the working app */
  at: string;
  fields: Record<string, string>;
  /** "planen", "svaret", "projektet" */
  thing: string;
  /** what is asked before it is published: "Offentliggør “Beskæftigelsesplan 2023”?" */
  question: string;
  /** "Side og PDF" */
  gone: string;
  /** where it stands, or will */
  address: string;
  published: { changed: boolean } | null;
  /** something must be mended first */
  blocked: boolean;
  /** what the public will read, said before it is published */
  children: ReactNode;
}

/** Publish, see, withdraw: what can be done now with a letter, a plan or a project in the portal. */
export function PublicationActions({
  at,
  fields,
  thing,
  question,
  gone,
  address,
  published,
  blocked,
  children,
}: Props) {
  const publish = `Offentliggør ${thing}`;
  return (
    <>
      {published && (
        <AskOnce
          danger
          trigger={(open) => <Button onClick={open}>Træk tilbage</Button>}
          title={`Træk ${thing} tilbage fra portalen?`}
          confirm="Træk tilbage nu"
          action={`${at}/traek-tilbage`}
          fields={fields}
        >
          <p>{gone} forsvinder med det samme. Adressen siger, at indholdet er trukket tilbage, og hvornår.</p>
          <TextArea name="reason" label="Hvorfor" hint="Vises kun internt, i historikken." rows={2} />
        </AskOnce>
      )}
      {published && !published.changed ? (
        <LinkButton variant="primary" href={address}>
          Se siden
        </LinkButton>
      ) : blocked ? (
        <LinkButton variant="primary" href="#mangler">
          {publish}
        </LinkButton>
      ) : (
        <AskOnce
          trigger={(open) => (
            <Button variant="primary" onClick={open}>
              {publish}
            </Button>
          )}
          title={question}
          confirm="Offentliggør nu"
          action={`${at}/offentliggoer`}
          fields={fields}
        >
          {children}
        </AskOnce>
      )}
    </>
  );
}

/** What stands in the way, each with the place where it is mended. */
export function PublicationBlockers<R extends Reason>({
  thing,
  blockers,
  mendedAt,
}: {
  thing: string;
  blockers: R[];
  mendedAt: (reason: R) => string;
}) {
  if (blockers.length === 0) return null;
  const must = blockers.some(({ level }) => level === "must");
  return (
    <section id="mangler" tabIndex={-1} aria-labelledby="mangler-titel">
      <header className="listhead">
        <h2 id="mangler-titel">
          {must ? `Skal rettes, før ${thing} kan offentliggøres` : "Se efter, før du offentliggør"}
        </h2>
      </header>
      <Blockers
        blockers={blockers.map((reason) => ({
          title: reason.title,
          children: reason.text,
          soft: reason.level === "may",
          to: mendedAt(reason),
        }))}
      />
    </section>
  );
}
