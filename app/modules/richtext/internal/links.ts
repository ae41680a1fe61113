const SAFE_PROTOCOLS = new Set(["http:", "https:", "mailto:"]);

/** True for absolute http, https and mailto addresses that a browser reads the same way; nothing else may be a link. */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== "string" || href.length > 2000) return false;
  // Browsers drop tabs, line breaks and leading control characters before they read the protocol.

  if (/[\u0000-\u0020\u007f-\u009f"<>\\`]/.test(href)) return false;
  if (!/^(https?:\/\/[^/?#]|mailto:[^/])/i.test(href)) return false;
  try {
    return SAFE_PROTOCOLS.has(new URL(href).protocol);
  } catch {
    return false;
  }
}

/**
 * What a person writes as an address, as one that can be linked to: `www.rksk.dk` gets its https, `a@b.dk` its mailto.
 * Null when nothing sensible can be made of it.
 */
export function toHref(written: string): string | null {
  const text = written.trim();
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]{2,}$/.test(text)) return `mailto:${text}`;
  const withProtocol = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!/^mailto:/i.test(withProtocol) && !/^https?:\/\/[^/]*[.:]/i.test(withProtocol)) return null;
  const href = withProtocol.replaceAll(" ", "%20");
  return isSafeHref(href) ? href : null;
}
