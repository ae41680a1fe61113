import { renderToStaticMarkup } from "react-dom/server";
import { PortalDocument } from "~/ui/portal-document";
import { municipalityPath, stylesheetPath } from "./internal/paths";
import { publicMunicipalities } from "./portal-queries.server";

/** The installation's front: whose politics can be read here, and the way in for those who work here. */
export async function sendFront(): Promise<Response> {
  const municipalities = await publicMunicipalities();
  const page = (
    <PortalDocument title="Politik og møder" stylesheet={stylesheetPath}>
      <a className="skip" href="#indhold">
        Gå til indhold
      </a>
      <main id="indhold" className="wrap" tabIndex={-1}>
        <div className="phead">
          <h1>Politik og møder</h1>
          <p className="lead2">Læs dagsordener og referater, eller log ind for at arbejde med dem.</p>
        </div>
        <h2 className="ph2">Kommuner</h2>
        {municipalities.length === 0 && <p>Ingen har offentliggjort noget endnu.</p>}
        <ul className="rows">
          {municipalities.map(({ slug, name }) => (
            <li key={slug}>
              <a className="t" href={municipalityPath(slug)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <p className="actions pfront">
          <a className="btn primary" href="/log-ind">
            Log ind
          </a>
          <a className="btn" href="/kontrol">
            Kontrollér et dokument
          </a>
        </p>
      </main>
    </PortalDocument>
  );
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, no-cache" },
  });
}
