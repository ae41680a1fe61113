import type { ReactNode } from "react";
import { PortalDocument } from "~/ui/portal-document";
import { PortalShell } from "~/ui/portal-shell";
import {
  accessibilityPath,
  feedPath,
  lettersPath,
  municipalityPath,
  plansPath,
  privacyPath,
  projectsPath,
  stylesheetPath,
} from "../internal/paths";
import { publicLists, type PublicList } from "../public-lists";
import type { PublicMeeting } from "../public-meeting";

/** With the lists that there is something in. */
export type PublicMunicipality = PublicMeeting["municipality"] & { lists?: readonly PublicList[] };

const listLinks: Record<PublicList, { label: string; path: (slug: string) => string }> = {
  letters: { label: "Henvendelser", path: lettersPath },
  plans: { label: "Planer", path: plansPath },
  projects: { label: "Projekter", path: projectsPath },
};

export interface PortalFrameProps {
  municipality: PublicMunicipality;
  demonstration: boolean;
  title: string;
  description?: string;
  path: string;
  baseUrl: string;
  children: ReactNode;
}

/** Every public page's frame: band, foot, feed, the address it has for good. */
export function PortalFrame({
  municipality,
  demonstration,
  title,
  description,
  path,
  baseUrl,
  children,
}: PortalFrameProps) {
  const home = municipalityPath(municipality.slug);
  const contact = [municipality.name, municipality.address, municipality.contactPhone, municipality.contactEmail]
    .filter(Boolean)
    .join(", ");
  return (
    <PortalDocument
      title={path === home ? `Politik og møder – ${municipality.name}` : `${title} – ${municipality.name}`}
      description={description}
      canonical={`${baseUrl}${path}`}
      stylesheet={stylesheetPath}
      feeds={[
        { title: `Nyt fra ${municipality.name}`, href: feedPath(municipality.slug), type: "application/atom+xml" },
      ]}
    >
      <PortalShell
        owner={municipality.name}
        home={home}
        nav={[
          { label: "Udvalg og møder", href: home },
          ...publicLists
            .filter((list) => municipality.lists?.includes(list))
            .map((list) => ({ label: listLinks[list].label, href: listLinks[list].path(municipality.slug) })),
        ]}
        here={path}
        contact={contact}
        accessibilityStatement={accessibilityPath(municipality.slug)}
        links={[
          { label: "Privatliv (ingen cookies)", href: privacyPath(municipality.slug) },
          { label: "Kontrollér et dokument", href: "/kontrol" },
        ]}
        notice={demonstration ? "Demonstration: personerne er opdigtede, og intet her har retsvirkning." : undefined}
      >
        {children}
      </PortalShell>
    </PortalDocument>
  );
}

/** The page's permanent address: one click selects all of it, without a script. */
export function Permalink({ label, address }: { label: string; address: string }) {
  return (
    <p>
      {label}
      <span className="permalink">{address}</span>
    </p>
  );
}
