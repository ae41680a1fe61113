import { PortalHead } from "~/ui/portal-shell";
import { municipalityPath, planPath, plansPath } from "../internal/paths";
import { PortalFrame, type PublicMunicipality } from "./portal-frame";

export interface PlansPageProps {
  municipality: PublicMunicipality;
  demonstration: boolean;
  baseUrl: string;
  /** newest first */
  plans: { slug: string; title: string; kind: string; year: number }[];
}

/** The municipality's published plans, year by year. */
export function PlansPage({ municipality, demonstration, baseUrl, plans }: PlansPageProps) {
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={demonstration}
      title="Planer"
      description={`Planer vedtaget i ${municipality.name}`}
      path={plansPath(municipality.slug)}
      baseUrl={baseUrl}
    >
      <PortalHead crumbs={[{ label: municipality.name, href: municipalityPath(municipality.slug) }]} title="Planer" />
      <ul className="rows">
        {plans.map(({ slug, title, kind, year }) => (
          <li key={slug}>
            <span>
              <a className="t" href={planPath(municipality.slug, slug)}>
                {title}
              </a>
              <span className="s">
                {kind}, {year}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </PortalFrame>
  );
}
