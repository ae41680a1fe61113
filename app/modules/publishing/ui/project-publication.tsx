import { Link } from "@remix-run/react";
import { LinkButton } from "~/ui/button";
import { countOf } from "~/ui/danish-numbers";
import { PostButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Time } from "~/ui/time";
import type { ProjectReason } from "../project-publication-blockers";
import type { ProjectPublicationView } from "../project-publication-queries.server";
import { PublicationActions, PublicationBlockers } from "./publication-actions";

const pathOf = ({ project }: ProjectPublicationView) => `/intern/projekter/${project.id}`;
const mustMend = ({ blockers }: ProjectPublicationView) => blockers.some(({ level }) => level === "must");

/** Before a project leaves the house: where it will stand, what stands in the way, and what stands there now. */
export function ProjectPublication({ view }: { view: ProjectPublicationView }) {
  const { project, published, blockers, address } = view;
  const at = pathOf(view);
  const mendedAt: Record<ProjectReason["mend"], string> = {
    facts: `${at}/ret`,
    results: `${at}#tal`,
    decisions: `${at}#beslutninger`,
  };
  return (
    <div className="wrap">
      <PageHead
        crumbs={[
          { label: "Projekter", to: "/intern/projekter" },
          { label: project.title, to: at },
        ]}
        title="Offentliggørelse"
        meta={[project.title]}
        actions={
          <PublicationActions
            {...{ at, address, published }}
            fields={{ projectId: project.id }}
            thing="projektet"
            question={`Offentliggør “${project.title}”?`}
            gone="Siden"
            blocked={mustMend(view)}
          >
            <p>
              {published ? "Det erstatter det, der er offentliggjort. " : "Alle kan læse projektet med det samme. "}
              Tallene vises, som de er nu.
            </p>
          </PublicationActions>
        }
      />
      <PublicationBlockers thing="projektet" blockers={blockers} mendedAt={({ mend }) => mendedAt[mend]} />
      <section className="section" aria-labelledby="portalen">
        <header>
          <h2 id="portalen">Portalen</h2>
        </header>
        {published ? (
          <>
            <p>
              Offentliggjort <Time at={published.at} />. <a href={address}>Se siden</a>
            </p>
            {published.changed && <Changed view={view} />}
          </>
        ) : (
          <p>Projektet er ikke offentliggjort. Det kommer til at stå på {address}.</p>
        )}
      </section>
      <WhatIsShown view={view} />
    </div>
  );
}

/** Something is another than what the public reads; one click publishes it as it is now. */
function Changed({ view }: { view: ProjectPublicationView }) {
  return (
    <Note kind="warn" title="Ændret siden offentliggørelsen.">
      <p>Offentligheden læser stadig projektet, som det var.</p>
      {mustMend(view) ? (
        <LinkButton to={`${pathOf(view)}/offentliggoerelse#mangler`} small>
          Se, hvad der skal rettes
        </LinkButton>
      ) : (
        <PostButton action={`${pathOf(view)}/offentliggoer`} fields={{ projectId: view.project.id }} small>
          Offentliggør igen
        </PostButton>
      )}
    </Note>
  );
}

function WhatIsShown({ view }: { view: ProjectPublicationView }) {
  const { project, contact, showsContact, leftOut, waiting } = view;
  return (
    <section className="section" aria-labelledby="vises">
      <header>
        <h2 id="vises">Det vises</h2>
      </header>
      <div className="stack">
        <p>
          Formål, målgruppe, indsats, økonomi, indikatorer med resultater, kilder og bemærkninger, beslutninger og
          evalueringer. Ikke den interne bemærkning, bemærkninger til målingerne, forløbet, og hvem der evaluerer.
        </p>
        {leftOut > 0 && (
          <p>
            {countOf(leftOut, "måling", "målinger")} er udeladt, fordi tallene kan fortælle om færre end fem personer.
          </p>
        )}
        {waiting.length > 0 && (
          <>
            <p>Vises først, når offentligheden kan læse beslutningen i referatet. Så kommer de af sig selv:</p>
            <ul className="plainlist">
              {waiting.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </>
        )}
        {contact && (
          <>
            <p>
              Kontakt: {contact}. {showsContact ? "Vises på siden." : "Vises ikke på siden."}
            </p>
            <PostButton
              action={`${pathOf(view)}/kontakt`}
              fields={{ projectId: project.id, shows: showsContact ? "nej" : "ja" }}
              small
            >
              {showsContact ? "Vis ikke kontakten" : "Vis kontakten"}
            </PostButton>
          </>
        )}
      </div>
    </section>
  );
}

/** What stands in the portal, beside the project. */
export function ProjectPublicationPanel({ view }: { view: ProjectPublicationView }) {
  const { published, address } = view;
  return (
    <section aria-labelledby="offentlig">
      <h2 id="offentlig">Offentliggørelse</h2>
      <p className="hint">
        {published ? (
          <>
            Offentliggjort <Time at={published.at} />. <a href={address}>Se siden</a>
          </>
        ) : (
          "Projektet er ikke offentliggjort."
        )}
      </p>
      {published?.changed && <Changed view={view} />}
      <p className="small">
        <Link to={`${pathOf(view)}/offentliggoerelse`}>
          {published ? "Vælg, hvad der vises, eller træk tilbage" : "Offentliggør projektet"}
        </Link>
      </p>
    </section>
  );
}
