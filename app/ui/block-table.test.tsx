import { expect, test } from "vitest";
import { renderPage } from "../../test/factories/render-page";
import { BlockCell, BlockRow, BlockTable } from "./block-table";

test("each cell has its column's heading to stand over it, and every part the role that a block would lose", () => {
  const page = renderPage(
    <BlockTable
      title="Priser"
      caption="Priser pr. uge"
      headings={[{ words: "Tilbud" }, { words: "Pr. uge", num: true }]}
    >
      <BlockRow name="Avanti">
        <BlockCell label="Pr. uge" num none />
      </BlockRow>
    </BlockTable>,
  );
  expect(page).toContain('role="region" aria-label="Priser"');
  expect(page).toContain("Priser pr. uge</caption>");
  expect(page).toContain('<th scope="row" role="rowheader">Avanti</th>');
  expect(page).toContain('<td role="cell" class="num none" data-label="Pr. uge">–</td>');
  for (const role of ["table", "rowgroup", "row", "columnheader"]) expect(page).toContain(`role="${role}"`);
});
