import { PortalHead } from "~/ui/portal-shell";
import { accessibilityPath, privacyPath } from "../internal/paths";
import { PortalFrame, type PublicMunicipality } from "./portal-frame";

interface StandingPageProps {
  municipality: PublicMunicipality;
  demonstration: boolean;
  baseUrl: string;
}

const writeTo = ({ contactEmail, contactPhone, name }: PublicMunicipality) =>
  contactEmail ? `Skriv til ${contactEmail}.` : contactPhone ? `Ring til ${contactPhone}.` : `Henvend dig til ${name}.`;

/** The statement the law of 2018 asks for (lov om tilgængelighed af offentlige organers websteder, EN 301 549). */
export function AccessibilityPage({ municipality, demonstration, baseUrl }: StandingPageProps) {
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={demonstration}
      title="Tilgængelighedserklæring"
      path={accessibilityPath(municipality.slug)}
      baseUrl={baseUrl}
    >
      <PortalHead title="Tilgængelighedserklæring" />
      <div className="prose">
        <p>
          {municipality.name} vil have, at alle kan læse dagsordener og referater her. Siderne er bygget efter WCAG 2.2
          på niveau AA og den europæiske standard EN 301 549. De kan bruges med tastatur og skærmlæser, forstørres til
          400 % og virker uden JavaScript.
        </p>
        <h2>Dokumenter</h2>
        <p>
          Dagsordener og referater findes både som webside og som PDF med mærker for overskrifter, lister og tabeller
          (PDF/UA). Websiden er den, der er lettest at bruge.
        </p>
        <p>
          Bilag er lavet af andre og er ikke altid tilgængelige. Mangler du et bilag i en form, du kan læse, så bed om
          det.
        </p>
        <h2>Giv os besked</h2>
        <p>{writeTo(municipality)} Fortæl, hvilken side det drejer sig om, og hvad der ikke virker.</p>
        <h2>Klage</h2>
        <p>Får du ikke hjælp, kan du klage til Digitaliseringsstyrelsen, som fører tilsyn med loven.</p>
      </div>
    </PortalFrame>
  );
}

export function PrivacyPage({ municipality, demonstration, baseUrl }: StandingPageProps) {
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={demonstration}
      title="Privatliv"
      path={privacyPath(municipality.slug)}
      baseUrl={baseUrl}
    >
      <PortalHead title="Privatliv" />
      <div className="prose">
        <p>De offentlige sider sætter ingen cookies, måler ikke dit besøg og henter intet fra andre steder.</p>
        <p>
          Finder du oplysninger, der ikke burde være offentlige, så giv besked med det samme. {writeTo(municipality)}
        </p>
      </div>
    </PortalFrame>
  );
}
