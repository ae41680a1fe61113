import { extractWorkbook } from "./spreadsheet-text.server";
import { type Destination, externalTargets, officeText } from "./office-text.server";
import { odtText } from "./odt-text.server";
import { recogniseDocument } from "./recognise-document.server";
import type { ReadEmbedded, TextCollector } from "./text-collector";
import { allText, readWhole, readXmlText, textNodes } from "./xml-text.server";
import { type UnpackBudget, type ZipArchive, openZip } from "./zip-archive.server";

/** Letters that a document of pictures may have and still be nothing but pictures. */
const FEW_LETTERS = 40;

const PROPERTIES: Destination = { place: "properties", label: "dokumentegenskaber" };
const COMMENTS: Destination = { place: "comments", label: "kommentarer" };
const NOTES: Destination = { place: "comments", label: "talernoter" };

/** What a part of an Office document is, by its path; the first that fits. `shown` comes after the main part. */
const PARTS: { path: RegExp; shown?: true; apart?: Destination; as?: "xml" | "values" | "targets" | "skip" }[] = [
  { path: /(?:^|\/)_rels\/[^/]*\.rels$/, as: "targets" },
  { path: /^docProps\/.+\.xml$/, apart: PROPERTIES, as: "xml" },
  { path: /^customXml\/item\d+\.xml$/, apart: PROPERTIES, as: "xml" },
  {
    path: /(?:^|\/)(?:comments?|threadedComments?|persons?|commentAuthors|authors)[^/]*(?:\/[^/]+)?\.xml$/i,
    apart: COMMENTS,
  },
  { path: /^ppt\/notesSlides\/[^/]+\.xml$/, apart: NOTES },
  { path: /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/, shown: true },
  { path: /\/(?:charts\/chart|chartEx|diagrams\/data|drawings\/drawing)[^/]*\.xml$/, shown: true },
  { path: /^word\/glossary\/document\.xml$/, apart: { place: "hidden", label: "dokumentets byggeklodser" } },
  {
    path: /^ppt\/(?:slideMasters|slideLayouts|notesMasters|handoutMasters)\//,
    apart: { place: "hidden", label: "skabelonen" },
  },
  { path: /^xl\/pivotCache\//, apart: { place: "hidden", label: "pivottabellens skjulte data" }, as: "values" },
  { path: /^xl\/externalLinks\//, apart: { place: "hidden", label: "gemte tal fra andre regneark" }, as: "values" },
  { path: /^word\/settings\.xml$/, apart: { place: "hidden", label: "dokumentets felter" } },
  {
    path: /(?:^|\/)(?:styles|theme\d*|numbering|fontTable|webSettings|calcChain|presProps|viewProps|tableStyles)\.xml$/,
    as: "skip",
  },
  {
    path: /^\[Content_Types\]\.xml$|\/worksheets\/sheet|sharedStrings\.xml$|\/slides\/slide\d+\.xml$|^META-INF\//,
    as: "skip",
  },
  { path: /\.xml$/, apart: { place: "hidden", label: "dokumentets øvrige dele" }, as: "xml" },
];

/** Everything readable in a document that is a zip: its text, what stands beside it, and the documents inside it. */
export async function extractDocument(
  bytes: Buffer,
  budget: UnpackBudget,
  into: TextCollector,
  readEmbedded: ReadEmbedded,
): Promise<void> {
  const archive = await openZip(bytes, budget);
  const document = await recogniseDocument(archive);
  if ("other" in document) {
    into.problem("Filens indhold er af en slags, der ikke kan gennemses.");
    return;
  }
  if (document.kind === "odt") await extractOdt(archive, into);
  else await extractOfficeOpenXml(archive, document.kind, document.mainPart, into);
  for (const name of archive.names.filter((part) => /(?:^|\/)embeddings\/[^/]+$|^Object \d+$/i.test(part))) {
    await readEmbedded(name.slice(name.lastIndexOf("/") + 1), (await archive.read(name)) as Buffer, into);
  }
  const pictures = archive.names.some((name) =>
    /(?:^|\/)(?:media|Pictures)\/[^/]+\.(?:png|jpe?g|tiff?|bmp|gif)$/i.test(name),
  );
  if (pictures && into.shownLetters < FEW_LETTERS) {
    into.problem("Dokumentet består af billeder uden tekst, der kan gennemses.");
  }
}

async function extractOfficeOpenXml(
  archive: ZipArchive,
  kind: "docx" | "xlsx" | "pptx",
  mainPart: string,
  into: TextCollector,
): Promise<void> {
  if (kind === "xlsx") await extractWorkbook(archive, mainPart, into);
  else if (kind === "docx") await hearOffice(archive, mainPart, into, null);
  else for (const { part, hidden } of await slidesOf(archive, mainPart)) await hearOffice(archive, part, into, hidden);
  for (const name of archive.names) {
    if (name !== mainPart && !into.full) await extractPart(archive, name, into);
  }
}

async function extractPart(archive: ZipArchive, name: string, into: TextCollector): Promise<void> {
  const rule = PARTS.find(({ path }) => path.test(name));
  if (!rule || rule.as === "skip") return;
  if (rule.as === "targets") {
    await readWhole(archive.pieces(name), externalTargets(into));
  } else if (rule.as === undefined) {
    await hearOffice(archive, name, into, rule.apart ?? null);
  } else {
    const { place, label } = rule.apart as Destination;
    const { text, whole } = await readXmlText(archive.pieces(name), rule.as === "values" ? storedValues : allText);
    into.hide(place, label, text);
    if (!whole) into.problem(`Delen “${name}” er beskadiget og kunne ikke læses helt.`);
  }
}

/** Values that a pivot table or a link to another workbook keeps: in attributes v, or as text. */
const storedValues: typeof textNodes = (put) => ({
  ...textNodes(put),
  open: (_name, { v }) => {
    if (v !== undefined) put(`${v}\n\n`);
  },
});

async function hearOffice(
  archive: ZipArchive,
  part: string,
  into: TextCollector,
  destination: Destination | null,
): Promise<void> {
  if (!(await readWhole(archive.pieces(part), officeText(into, destination)))) {
    into.problem(`Delen “${part}” er beskadiget og kunne ikke læses helt.`);
  }
  if (!destination) into.show("\n\n");
}

/** Slides in the order they are shown, hidden ones marked (ECMA-376 part 1, 19.2.1.34 and 19.3.1.38). */
async function slidesOf(
  archive: ZipArchive,
  mainPart: string,
): Promise<{ part: string; hidden: Destination | null }[]> {
  const folder = mainPart.slice(0, mainPart.lastIndexOf("/") + 1);
  const targets = new Map<string, string>();
  await readWhole(archive.pieces(`${folder}_rels/${mainPart.slice(folder.length)}.rels`), {
    open(name, { Id = "", Target = "" }) {
      if (name === "Relationship") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : folder + Target);
    },
  });
  const ordered: string[] = [];
  await readWhole(archive.pieces(mainPart), {
    open(name, attributes) {
      // It has an id of its own beside the relationship's (r:id).
      const relation = Object.entries(attributes).find(([attribute]) => attribute.endsWith(":id"))?.[1] ?? "";
      const part = targets.get(relation);
      if (name === "sldId" && part !== undefined && archive.has(part)) ordered.push(part);
    },
  });
  const left = archive.names.filter((name) => /\/slides\/slide\d+\.xml$/.test(name) && !ordered.includes(name));
  const slides: { part: string; hidden: Destination | null }[] = [];
  for (const part of [...ordered, ...left]) {
    let shown = ordered.includes(part);
    await readWhole(archive.pieces(part), {
      open(name, { show }) {
        if (name === "sld" && (show === "0" || show === "false")) shown = false;
      },
    });
    slides.push({ part, hidden: shown ? null : { place: "hidden", label: "skjulte dias" } });
  }
  return slides;
}

async function extractOdt(archive: ZipArchive, into: TextCollector): Promise<void> {
  for (const part of ["content.xml", "styles.xml"]) {
    if (!archive.has(part)) continue;
    if (!(await readWhole(archive.pieces(part), odtText(into)))) {
      into.problem(`Delen “${part}” er beskadiget og kunne ikke læses helt.`);
    }
    into.show("\n\n");
  }
  for (const name of archive.names) {
    const inner = /^(Object \d+)\/content\.xml$/.exec(name)?.[1];
    if (name !== "meta.xml" && inner === undefined) continue;
    const { text, whole } = await readXmlText(archive.pieces(name), name === "meta.xml" ? allText : textNodes);
    if (inner === undefined) into.hide(PROPERTIES.place, PROPERTIES.label, text);
    else into.hide("embedded", `den indlejrede del “${inner}”`, text);
    if (!whole) into.problem(`Delen “${name}” er beskadiget og kunne ikke læses helt.`);
  }
}
