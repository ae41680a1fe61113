import { namedCharts } from "~/modules/richtext/drawn-chart";
import { emptyDocument, type RichDocument, type SectionTemplate } from "~/modules/richtext/document";

/**
 * An earlier text in the sections that the committee wants today: what stands in a section of the same name and kind comes
 * along, a section that is new is empty, one that is gone is left out. A chart follows its source again.
 */
export function copiedDocument(template: readonly SectionTemplate[], earlier: RichDocument): RichDocument {
  const content = emptyDocument(template).content.map((part) => {
    const found = earlier.content.find(({ type, attrs }) => type === part.type && attrs.key === part.attrs.key);
    return found ? { ...namedCharts(found), attrs: { ...found.attrs, title: part.attrs.title } } : part;
  });
  return { type: "doc", content: content as RichDocument["content"] };
}
