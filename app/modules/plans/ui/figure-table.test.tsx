import { expect, test } from "vitest";
import { renderPage } from "../../../../test/factories/render-page";
import { FigureTable } from "./figure-table";

test("a table of the appendix says what it counts, and each figure has its column's name to stand over it on a telephone", () => {
  const row = { change: 9, changeWords: "+9 %", share: "1,8 %", provisional: false };
  const page = renderPage(
    <FigureTable
      table={{
        id: "t1",
        title: "Sygedagpenge",
        caption: "Fuldtidspersoner, juni 2019 og juni 2020",
        columns: ["Område", "Juni 2019", "Juni 2020", "Ændring", "Af arbejdsstyrken juni 2020"],
        rows: [{ ...row, area: "Rudersdal", from: "437", to: "476" }],
        comment: ["Faldet begyndte i maj."],
        source: "Kilde: jobindsats.dk.",
        corrections: [],
        lead: false,
      }}
    />,
  );
  expect(page).toContain("<caption>Fuldtidspersoner, juni 2019 og juni 2020</caption>");
  expect(page).toContain('role="region" aria-label="Tabel: Sygedagpenge"');
  for (const [label, cell] of [
    ["Juni 2019", "437"],
    ["Juni 2020", "476"],
    ["Ændring", "+9 %"],
    ["Af arbejdsstyrken juni 2020", "1,8 %"],
  ])
    // prettier-ignore
    expect(page).toContain(`data-label="${label}">${cell}</td>`);
  expect(page).toContain('<th scope="row" role="rowheader">Rudersdal</th>');
});
