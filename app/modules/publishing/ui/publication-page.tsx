import type { ReactNode } from "react";
import { LinkButton } from "~/ui/button";
import { PostButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Progress } from "~/ui/progress";
import { Time } from "~/ui/time";
import type { Reason } from "../publication-blockers";
import { PublicationActions, PublicationBlockers } from "./publication-actions";

/** A thing with a page of its own in the portal: a project, a plan. */
export interface PublishedThing<R extends Reason> {
  title: string;
  /** its own page in the working app */
  at: string;
  fields: Record<string, string>;
  /** "projektet", and "det" of it */
  thing: string;
  it: "den" | "det";
  /** where it stands, or will */
  address: string;
  published: {
    at: string;
    /** what would be published now is something else */
    changed: boolean;
    /** of what has one */
    pdf?: "ready" | "underWay" | "failed";
    problem?: string | null;
  } | null;
  blockers: R[];
}

interface Props<R extends Reason> {
  of: PublishedThing<R>;
  /** the list that it stands in */
  list: { label: string; to: string };
  /** what a withdrawal takes away: "Side og PDF" */
  gone: string;
  mendedAt: (reason: R) => string;
  /** what the public will read, said before it is published */
  told: string;
  children?: ReactNode;
}

const mustMend = (blockers: readonly Reason[]) => blockers.some(({ level }) => level === "must");
const capital = (words: string) => words[0]!.toLocaleUpperCase("da") + words.slice(1);

/** Before it leaves the house: where it will stand, what stands in the way, and what stands there now. */
export function PublicationPage<R extends Reason>({ of, list, gone, mendedAt, told, children }: Props<R>) {
  const { title, at, fields, thing, address, published, blockers } = of;
  return (
    <div className="wrap">
      <PageHead
        crumbs={[list, { label: title, to: at }]}
        title="Offentliggørelse"
        meta={[title]}
        actions={
          <PublicationActions
            {...{ at, address, published, fields, thing, gone }}
            question={`Offentliggør “${title}”?`}
            blocked={mustMend(blockers)}
          >
            <p>
              {published ? "Det erstatter det, der er offentliggjort." : `Alle kan læse ${thing} med det samme.`} {told}
            </p>
          </PublicationActions>
        }
      />
      <PublicationBlockers {...{ thing, blockers, mendedAt }} />
      <section className="section" aria-labelledby="portalen">
        <header>
          <h2 id="portalen">Portalen</h2>
        </header>
        <PublicationStanding of={of} />
      </section>
      {children}
    </div>
  );
}

/** What stands in the portal now; where it is another than what would be published, one click brings it up to date. */
export function PublicationStanding<R extends Reason>({ of, brief }: { of: PublishedThing<R>; brief?: boolean }) {
  const { thing, it, address, published } = of;
  if (!published)
    return (
      <p className={brief ? "hint" : undefined}>
        {capital(thing)} er ikke offentliggjort.{!brief && ` ${capital(it)} kommer til at stå på ${address}.`}
      </p>
    );
  return (
    <>
      <p className={brief ? "hint" : undefined}>
        Offentliggjort <Time at={published.at} />. <a href={address}>Se siden</a>
      </p>
      {published.pdf === "underWay" && <Progress text="Laver den offentlige PDF" hint="Du kan roligt gå videre." />}
      {published.pdf === "failed" && <Note kind="stop">{published.problem}</Note>}
      {published.changed && <Changed of={of} />}
    </>
  );
}

function Changed<R extends Reason>({ of: { at, fields, thing, it, blockers } }: { of: PublishedThing<R> }) {
  return (
    <Note kind="warn" title="Ændret siden offentliggørelsen.">
      <p>
        Offentligheden læser stadig {thing}, som {it} var.
      </p>
      {mustMend(blockers) ? (
        <LinkButton to={`${at}/offentliggoerelse#mangler`} small>
          Se, hvad der skal rettes
        </LinkButton>
      ) : (
        <PostButton action={`${at}/offentliggoer`} fields={fields} small>
          Offentliggør igen
        </PostButton>
      )}
    </Note>
  );
}
