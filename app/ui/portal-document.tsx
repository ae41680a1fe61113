import type { ReactNode } from "react";

export interface PortalDocumentProps {
  /** "Projekt PLUS: slutevaluering – Ringkøbing-Skjern Kommune" */
  title: string;
  description?: string;
  /** The page's permanent address. */
  canonical?: string;
  /** Where portal.css is served. */
  stylesheet: string;
  feeds?: { title: string; href: string; type: "application/atom+xml" | "text/calendar" }[];
  /** A withdrawn page and the like: search engines forget it. */
  hidden?: boolean;
  children: ReactNode;
}

/** A whole public page around a `<PortalShell>`. Write "<!doctype html>" before its markup. No script, no nonce. */
export function PortalDocument(props: PortalDocumentProps) {
  const { title, description, canonical, stylesheet, feeds = [], hidden, children } = props;
  return (
    <html lang="da" data-surface="portal">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        {hidden && <meta name="robots" content="noindex" />}
        {canonical && <link rel="canonical" href={canonical} />}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
        {feeds.map((feed) => (
          <link key={feed.href} rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
