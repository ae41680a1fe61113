import path from "node:path";
import { type z } from "zod";
import { programFile } from "~/platform/programs.mjs";
import { projectFolder } from "~/platform/project-folder.mjs";
import { addendumDocumentSchema } from "./addendum-document";
import { cacheFolders } from "./internal/cache-folders.server";
import { cleanStrings } from "./internal/clean-text";
import { fontFolder } from "./internal/fonts.mjs";
import { pictureKind } from "./internal/pictures.server";
import { WorkerFailure, WorkerLine } from "./internal/worker-line.server";
import { letterDocumentSchema } from "./letter-document";
import { evaluationDocumentSchema } from "./evaluation-document";
import { meetingDocumentSchema } from "./meeting-document";
import { planDocumentSchema } from "./plan-document";
import { packageListSchema, picturePageSchema } from "./package-pages";
import { signaturePageDocumentSchema } from "./signature-page-document";

/** Every template, and what it is typeset from. */
const schemas = {
  agenda: meetingDocumentSchema,
  minutes: meetingDocumentSchema,
  "signature-page": signaturePageDocumentSchema,
  addendum: addendumDocumentSchema,
  letter: letterDocumentSchema,
  plan: planDocumentSchema,
  evaluation: evaluationDocumentSchema,
  package: packageListSchema,
  picture: picturePageSchema,
} as const;

export type Template = keyof typeof schemas;
export type TemplateData<T extends Template> = z.input<(typeof schemas)[T]>;

export interface TypesetOptions {
  /** The bytes of the pictures that the texts name in an image's `attrs.src`: PNG, JPEG, GIF or WebP. */
  images?: Record<string, Uint8Array>;
  /** What is under way, as a Danish sentence for whoever waits. */
  onProgress?: (progress: string) => void;
}

export interface Typeset {
  /** PDF/A-2a, tagged, past the PDF/UA-1 gate. The same input gives the same bytes. */
  pdf: Uint8Array;
  pages: number;
  /** For the log and the secretary: characters without a font, pictures left out, Typst's own warnings. */
  warnings: string[];
}

/** A document could not be typeset. `message` is Danish and for the user; `details` are for the log. */
export class TypesettingFailed extends Error {
  override readonly name = "TypesettingFailed";
  constructor(
    message: string,
    readonly details: string,
  ) {
    super(message);
  }
}

const progressOf: Record<string, string> = {
  waiting: "Venter på, at et andet dokument bliver færdigt.",
  typesetting: "Sætter siderne.",
  checking: "Kontrollerer, at alle kan læse dokumentet.",
  writing: "Skriver arkivfilen.",
};

const sorry: Record<WorkerFailure["reason"], string> = {
  refused: "Dokumentet kunne ikke sættes. Prøv igen. Sker det igen, så giv din systemadministrator besked.",
  crashed: "Sætningen gik i stå to gange. Prøv igen om lidt. Sker det igen, så giv din systemadministrator besked.",
  timeout: "Dokumentet tog for lang tid at sætte. Del en meget stor tabel op, og prøv igen.",
  unfit: "Sætningen kan ikke starte. Giv din systemadministrator besked.",
};

interface Job {
  template: Template;
  data: string;
  pictures: { name: string; bytes: Uint8Array }[];
}

const line = new WorkerLine<Job, Typeset>({
  entry: () => programFile("typesetting-worker"),
  environment: () => ({
    SAGSGANG_TEMPLATES: path.join(projectFolder, "templates"),
    SAGSGANG_CACHE: cacheFolders().join(path.delimiter),
  }),
  timeLimitMs: 60_000,
  renewAboveMB: 240,
  retireAboveMB: 320,
});

/** Starts the worker ahead of the first document, which is then typeset as fast as the next. */
export const warmUpTypesetting = (): void => line.warmUp();

/** Ends the worker; documents under way fail. */
export const stopTypesetting = (): void => line.stop();

/** The folder of the fonts, unpacked if they aren't yet. */
export const typesettingFonts = (): Promise<string> => fontFolder(cacheFolders());

/** The workers' process ids and peaks of resident memory, in MB. */
export const typesettingWorkers = () => line.workers();

/**
 * Typesets a document in a process of its own: one compilation, PDF/UA-1 (ISO 14289-1) as a gate, PDF/A-2a
 * (ISO 19005-2) as the file.
 * @throws ZodError when the data is not what the template takes
 * @throws TypesettingFailed
 */
export async function typeset<T extends Template>(
  template: T,
  data: TemplateData<T>,
  { images = {}, onProgress }: TypesetOptions = {},
): Promise<Typeset> {
  warmUpTypesetting(); // while the data is checked
  const checked = cleanStrings(schemas[template].parse(data));
  const { pictures, paths, leftOut } = placed(images);
  const job = { template, data: JSON.stringify({ ...checked, images: paths }), pictures };
  try {
    const done = await line.run(job, (stage) => onProgress?.(progressOf[stage] ?? stage));
    return { ...done, warnings: [...leftOut, ...done.warnings] };
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    throw new TypesettingFailed(sorry[error.reason], error.details);
  }
}

/** Gives each picture a file name in the worker's workspace, and says where the template finds it. */
function placed(images: Record<string, Uint8Array>) {
  const pictures: Job["pictures"] = [];
  const paths: Record<string, string> = {};
  const leftOut: string[] = [];
  for (const [key, bytes] of Object.entries(images)) {
    const kind = pictureKind(bytes);
    if (!kind) {
      leftOut.push(`Billedet ${key} kan ikke sættes: det er ikke PNG, JPEG, GIF eller WebP, eller det er for stort.`);
      continue;
    }
    const name = `${pictures.length + 1}.${kind.extension}`;
    pictures.push({ name, bytes });
    paths[key] = `/billeder/${name}`;
  }
  return { pictures, paths, leftOut };
}
