const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark]!);

interface PlainPageOptions {
  refresh?: boolean;
  /** the path that a link leads back to */
  back?: string;
}

/**
 * The pages that the server answers with when the application can't: no styles to load, nothing to run.
 * @param text a paragraph, or several
 */
export const plainPage = (title: string, text: string | string[], { refresh, back }: PlainPageOptions = {}): string =>
  `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />${refresh ? '\n    <meta http-equiv="refresh" content="2" />' : ""}
    <title>${escaped(title)} · Sagsgang</title>
  </head>
  <body style="font: 1.125rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem; color-scheme: light dark">
    <main>
      <h1 style="font-size: 1.5rem">${escaped(title)}</h1>
${[text]
  .flat()
  .map((paragraph) => `      <p>${escaped(paragraph)}</p>\n`)
  .join("")}${back ? `      <p><a href="${escaped(back)}">Tilbage til siden</a></p>\n` : ""}    </main>
  </body>
</html>
`;
