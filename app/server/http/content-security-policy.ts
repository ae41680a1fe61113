/**
 * Of a working page: scripts only with the response's nonce. React's `style` props are attributes, which a nonce can't allow;
 * a style can't run anything.
 */
export const workingPagePolicy = (nonce: string, { dev = false } = {}): string =>
  policy({
    "script-src": `'self' 'nonce-${nonce}'`,
    "style-src": dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "connect-src": dev ? "'self' ws:" : "'self'",
    "img-src": "'self' data: blob:",
    "worker-src": "'self'",
  });

/** Of a public page: it works without scripts, so none may run, not even one that slipped into published text. */
export const portalPagePolicy = ({ dev = false } = {}): string =>
  policy({
    "script-src": "'none'",
    "style-src": dev ? "'self' 'unsafe-inline'" : "'self'",
    "style-src-attr": "'unsafe-inline'",
    "connect-src": "'none'",
    "img-src": "'self' data:",
    "worker-src": "'none'",
  });

const policy = (directives: Record<string, string>) =>
  Object.entries({
    "default-src": "'none'",
    ...directives,
    "font-src": "'self'",
    "manifest-src": "'self'",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
