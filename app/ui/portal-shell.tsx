import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface PortalLink {
  label: string;
  href: string;
}

export interface PortalShellProps {
  /** "Ringkøbing-Skjern Kommune" */
  owner: string;
  /** The owner's front page in the portal. */
  home: string;
  nav?: PortalLink[];
  /** The nav entry where one is. */
  here?: string;
  /** Whom to write to: name and address in one line. */
  contact: ReactNode;
  /** The accessibility statement, which the law asks for on every page. */
  accessibilityStatement: string;
  links?: PortalLink[];
  /** Stands above the page, as "Demonstration: opdigtede data" does. */
  notice?: ReactNode;
  children: ReactNode;
}

/**
 * The frame of a public page, inside `<body>`: band, main, footer. Pure markup with plain links: renders with
 * renderToStaticMarkup, needs no JavaScript, no router, and only the stylesheet `portal.css`.
 */
export function PortalShell(props: PortalShellProps) {
  const { owner, home, nav = [], here, contact, accessibilityStatement, links = [], notice, children } = props;
  return (
    <>
      <a className="skip" href="#indhold">
        Gå til indhold
      </a>
      <header className="band">
        <div className="wrap">
          <a className="own" href={home}>
            <span>{owner}</span> Politik og møder
          </a>
          {nav.length > 0 && (
            <nav aria-label="Menu">
              {nav.map((link) => (
                <a key={link.href} href={link.href} aria-current={link.href === here ? "page" : undefined}>
                  {link.label}
                </a>
              ))}
            </nav>
          )}
        </div>
      </header>
      {notice && (
        <aside className="notice" aria-label="Om siden">
          <p className="wrap">{notice}</p>
        </aside>
      )}
      <main id="indhold" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <div className="wrap">
          <span>{contact}</span>
          <a href={accessibilityStatement}>Tilgængelighedserklæring</a>
          {links.map((link) => (
            <a key={link.href} href={link.href}>
              {link.label}
            </a>
          ))}
        </div>
      </footer>
    </>
  );
}

export interface PortalHeadProps {
  title: ReactNode;
  /** After the title, lighter: the date of a meeting. */
  light?: ReactNode;
  /** Above the title: "Punkt 2". */
  kicker?: ReactNode;
  crumbs?: PortalLink[];
  children?: ReactNode;
}

/** The head of a public page. */
export function PortalHead({ title, light, kicker, crumbs = [], children }: PortalHeadProps) {
  return (
    <div className={classNames("phead")}>
      {crumbs.length > 0 && (
        <nav className="crumb" aria-label="Sti">
          {crumbs.map((crumb) => (
            <a key={crumb.href} href={crumb.href}>
              {crumb.label}
            </a>
          ))}
        </nav>
      )}
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>
        {title}
        {light && (
          <>
            {" "}
            <span className="light">{light}</span>
          </>
        )}
      </h1>
      {children}
    </div>
  );
}
