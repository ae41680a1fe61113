import { Link } from "@remix-run/react";
import { countOf } from "~/ui/danish-numbers";
import { PostButton } from "~/ui/form";
import type { ProjectReason } from "../project-publication-blockers";
import type { ProjectPublicationView } from "../project-publication-queries.server";
import { PublicationPage, PublicationStanding, type PublishedThing } from "./publication-page";

const pathOf = ({ project }: ProjectPublicationView) => `/intern/projekter/${project.id}`;

const thingOf = (view: ProjectPublicationView): PublishedThing<ProjectReason> => ({
  title: view.project.title,
  at: pathOf(view),
  fields: { projectId: view.project.id },
  thing: "projektet",
  it: "det",
  address: view.address,
  published: view.published,
  blockers: view.blockers,
});

export function ProjectPublication({ view }: { view: ProjectPublicationView }) {
  const at = pathOf(view);
  const mendedAt: Record<ProjectReason["mend"], string> = {
    facts: `${at}/ret`,
    results: `${at}#tal`,
    decisions: `${at}#beslutninger`,
  };
  return (
    <PublicationPage
      of={thingOf(view)}
      list={{ label: "Projekter", to: "/intern/projekter" }}
      gone="Siden"
      mendedAt={({ mend }) => mendedAt[mend]}
      told="Tallene vises, som de er nu."
    >
      <WhatIsShown view={view} />
    </PublicationPage>
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
  return (
    <section aria-labelledby="offentlig">
      <h2 id="offentlig">Offentliggørelse</h2>
      <PublicationStanding of={thingOf(view)} brief />
      <p className="small">
        <Link to={`${pathOf(view)}/offentliggoerelse`}>
          {view.published ? "Vælg, hvad der vises, eller træk tilbage" : "Offentliggør projektet"}
        </Link>
      </p>
    </section>
  );
}
