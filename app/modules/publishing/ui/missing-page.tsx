import { ErrorPage, errorTitle } from "~/ui/error-page";
import { PortalDocument } from "~/ui/portal-document";
import { municipalityPath, stylesheetPath } from "../internal/paths";

export interface MissingPageProps {
  /** undefined: nothing stands here, and nothing is known of it */
  withdrawnAt: Date | undefined;
  /** whose address it is, if anybody's */
  municipality: { slug: string; name: string } | null;
}

/** Where no public page stands: what may be said of it, and a way on. Search engines forget it. */
export function MissingPage({ withdrawnAt, municipality }: MissingPageProps) {
  const title = withdrawnAt ? errorTitle(410) : "Siden findes ikke";
  return (
    <PortalDocument title={title} stylesheet={stylesheetPath} hidden>
      <main id="indhold">
        <ErrorPage
          status={withdrawnAt ? 410 : 404}
          title={title}
          message={
            withdrawnAt ? undefined : "Er adressen skrevet af, så se efter en fejl i den. Ellers kan du lede her:"
          }
          withdrawnOn={withdrawnAt}
        >
          <a href={municipality ? municipalityPath(municipality.slug) : "/"}>
            {municipality ? `Politik og møder i ${municipality.name}` : "Forsiden"}
          </a>
        </ErrorPage>
      </main>
    </PortalDocument>
  );
}
