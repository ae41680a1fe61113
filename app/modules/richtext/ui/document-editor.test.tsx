import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { paragraph, recommendation, richDocument, section } from "../../../../test/factories/rich-documents";
import { DocumentEditor } from "./document-editor";

it("is the text itself on the server and without JavaScript", () => {
  const document = richDocument(
    section("Økonomi", paragraph("Et forløb koster 16.990 kr.")),
    recommendation("Vi indstiller,", ["at", "det godkendes"]),
  );
  const html = renderToString(<DocumentEditor document={document} onChange={() => {}} label="Sagens tekst" />);
  expect(html).toContain("<h2>Økonomi</h2><p>Et forløb koster 16.990 kr.</p><h2>Indstilling</h2>");
  expect(html).toContain('aria-label="Sagens tekst"');
});

it("says nothing in a letter that isn't written yet, where an empty section of a case says that there are no remarks", () => {
  const document = richDocument(section("Brevets tekst"));
  const page = (plain: boolean) =>
    renderToString(<DocumentEditor document={document} onChange={() => {}} label="Teksten" plain={plain} />);
  expect(page(false)).toContain("Ingen bemærkninger.");
  expect(page(true)).not.toContain("Ingen bemærkninger.");
});
