import { longDate } from "~/ui/danish-dates";
import { PortalHead } from "~/ui/portal-shell";
import { letterPath, lettersPath, municipalityPath } from "../internal/paths";
import { PortalFrame, type PublicMunicipality } from "./portal-frame";

export interface LettersPageProps {
  municipality: PublicMunicipality;
  demonstration: boolean;
  baseUrl: string;
  /** newest first */
  letters: { slug: string; title: string; sender: string; sentOn: string }[];
}

/** What the municipality was asked, and what it answered, year by year. */
export function LettersPage({ municipality, demonstration, baseUrl, letters }: LettersPageProps) {
  const years = [...new Set(letters.map(({ sentOn }) => sentOn.slice(0, 4)))];
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={demonstration}
      title="Henvendelser"
      description={`Svar på henvendelser til ${municipality.name}`}
      path={lettersPath(municipality.slug)}
      baseUrl={baseUrl}
    >
      <PortalHead
        crumbs={[{ label: municipality.name, href: municipalityPath(municipality.slug) }]}
        title="Henvendelser"
      />
      <p className="intro">Svar på henvendelser fra ministre og andre myndigheder, som kommunen har offentliggjort.</p>
      {years.map((year) => (
        <section key={year}>
          <h2 className="ph2">{year}</h2>
          <ul className="rows">
            {letters
              .filter(({ sentOn }) => sentOn.startsWith(year))
              .map((letter) => (
                <li key={letter.slug}>
                  <span>
                    <a className="t" href={letterPath(municipality.slug, letter.slug)}>
                      {letter.title}
                    </a>
                    <span className="s">
                      Svar til {letter.sender}, sendt {longDate(letter.sentOn)}
                    </span>
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </PortalFrame>
  );
}
