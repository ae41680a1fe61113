/** The pages that the server answers with when the application can't: no styles to load, nothing to run. */
export const plainPage = (title: string, text: string, { refresh = false } = {}): string => `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />${refresh ? '\n    <meta http-equiv="refresh" content="2" />' : ""}
    <title>${title} · Sagsgang</title>
  </head>
  <body style="font: 1.125rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem; color-scheme: light dark">
    <h1 style="font-size: 1.5rem">${title}</h1>
    <p>${text}</p>
  </body>
</html>
`;
