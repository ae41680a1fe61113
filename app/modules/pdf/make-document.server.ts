import { fileStore } from "~/modules/files/file-store.server";
import { now } from "~/platform/clock";
import { settings } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { unitOfWork, type UnitActor } from "~/platform/unit-of-work.server";
import { assemblePackage, AssemblyFailed, joinSignaturePage } from "./assemble.server";
import type { LetterDocument } from "./letter-document";
import type { MeetingDocument } from "./meeting-document";
import type { DocumentKind, Recipe } from "./request-document.server";
import { loadSeal, seal, SealingFailed, TimeStampUnavailable } from "./seal.server";
import { typeset, TypesettingFailed } from "./typeset.server";

export interface MadeDocument {
  id: string;
  kind: DocumentKind;
  edition: string;
  subject: string;
}

/** A package waits for its agenda. */
export class NotYet extends Error {}

/**
 * The job behind `requestDocument`: typesets or assembles, seals, stores, and says how far it is. Done twice it does nothing. A
 * failure is written down in words, with the document, and can be tried again.
 * @returns the finished document, or null when there was nothing to do or it failed
 * @throws NotYet when what it is made of isn't made yet
 * @throws TimeStampUnavailable when a service that its seal needs doesn't answer
 */
export async function makeDocument({
  municipalityId,
  documentId,
}: {
  municipalityId: string;
  documentId: string;
}): Promise<MadeDocument | null> {
  const actor = { municipalityId, userId: null };
  const note = (data: object) =>
    unitOfWork(actor, ({ tx }) =>
      tx.issuedDocument.updateMany({ where: { id: documentId, state: { not: "ready" } }, data }),
    );
  const document = await unitOfWork(actor, ({ tx }) => tx.issuedDocument.findFirst({ where: { id: documentId } }));
  if (!document || document.state === "failed") return null;
  const made = {
    id: document.id,
    kind: document.kind as DocumentKind,
    edition: document.edition,
    subject: document.subject,
  };
  if (document.state === "ready") return made;
  await note({ state: "working" });
  try {
    const recipe = document.input as unknown as Recipe;
    const { pdf, pages } = await bytesOf(
      recipe,
      municipalityId,
      document.title,
      (progress) => void note({ progress }).catch(() => {}),
    );
    const sealed = unsealed.has(made.kind) ? undefined : await sealFor(municipalityId, pdf, document.withoutStamp);
    const { sha256, size } = await fileStore().put(municipalityId, sealed?.pdf ?? pdf);
    await finish(actor, documentId, {
      fileSha256: sha256,
      size,
      pages,
      sealedAt: sealed?.at ?? null,
      sealLevel: sealed?.level ?? null,
      sealNote: sealed?.note || null,
    });
    if (sealed?.note) log().warn({ documentId, level: sealed.level, note: sealed.note }, "sealed at a lower level");
    return made;
  } catch (error) {
    if (error instanceof NotYet || error instanceof TimeStampUnavailable) throw error;
    const known =
      error instanceof TypesettingFailed || error instanceof AssemblyFailed || error instanceof SealingFailed;
    log().error({ err: error, details: known ? error.details : undefined, documentId }, "document failed");
    await note({
      state: "failed",
      progress: "",
      sealRetryAt: null,
      problem: known
        ? error.message
        : "Dokumentet kunne ikke laves. Prøv igen. Sker det igen, så giv din systemadministrator besked.",
    });
    return null;
  }
}

/** What members sign is the body as it was typeset, and then the whole; the seal comes last. A draft is nobody's document yet. */
const unsealed: ReadonlySet<DocumentKind> = new Set([
  ...(["agendaDraft", "minutesBody", "addendumBody", "minutesJoined"] as const),
  ...(["letterDraft", "letterBody", "planDraft", "evaluation"] as const),
]);

/** Of two who make the same document at once the first one's bytes stay: nothing is sealed twice. */
async function finish(actor: UnitActor, id: string, data: object): Promise<void> {
  const done = { state: "ready", progress: "", problem: null, sealRetryAt: null, ...data };
  await unitOfWork(actor, ({ tx }) =>
    tx.issuedDocument.updateMany({ where: { id, state: { not: "ready" } }, data: done }),
  );
}

async function bytesOf(recipe: Recipe, municipalityId: string, title: string, onProgress: (text: string) => void) {
  const store = fileStore();
  switch (recipe.name) {
    case "typeset":
      return typeset(recipe.template, recipe.data, { onProgress, images: await imagesOf(recipe.data, municipalityId) });
    case "addendum":
      return typeset("addendum", recipe.data, { onProgress });
    case "letter":
      return typeset("letter", recipe.data, { onProgress, images: await imagesOf(recipe.data, municipalityId) });
    case "plan":
      return typeset("plan", recipe.data, { onProgress });
    case "evaluation":
      return typeset("evaluation", recipe.data, { onProgress });
    case "sealOnly":
      return { pdf: await store.read(municipalityId, recipe.sha256), pages: recipe.pages };
    case "minutes":
    case "signedLetter": {
      const body = await bodyOf(recipe, municipalityId, onProgress);
      const page = await typeset("signature-page", recipe.signaturePage, { onProgress });
      return { pdf: await joinSignaturePage(body.pdf, page.pdf), pages: body.pages + page.pages };
    }
    case "package": {
      const agenda = await unitOfWork({ municipalityId, userId: null }, ({ tx }) =>
        tx.issuedDocument.findFirst({
          where: { id: recipe.agendaDocumentId, state: { not: "failed" } },
          select: { state: true, input: true },
        }),
      );
      const made = agenda?.input as unknown as Recipe | undefined;
      if (made?.name !== "typeset")
        throw new AssemblyFailed(
          "Dagsordenen kunne ikke laves, så den kan ikke samles med bilagene. Lav dagsordenen igen først.",
          "no agenda",
        );
      if (agenda?.state !== "ready") throw new NotYet();
      // The agenda before its seal: a sealed file can't be taken into another without breaking the seal.
      const unsealed = await typeset(made.template, made.data, {
        onProgress,
        images: await imagesOf(made.data, municipalityId),
      });
      const { meeting, municipality, demonstration, issued } = made.data;
      return assemblePackage({
        title,
        agenda: unsealed.pdf,
        attachments: recipe.attachments.map(({ fileSha256, ...attachment }) => ({
          ...attachment,
          bytes: () => store.read(municipalityId, fileSha256),
        })),
        front: { demonstration, issued, municipality, meeting: { committee: meeting.committee, date: meeting.date } },
        onProgress,
      });
    }
  }
}

/** What the signatures are on: the frozen bytes, or the public edition's own. */
async function bodyOf(
  { name, body, signaturePage }: Extract<Recipe, { name: "minutes" | "signedLetter" }>,
  municipalityId: string,
  onProgress: (text: string) => void,
) {
  if ("sha256" in body)
    return { pdf: await fileStore().read(municipalityId, body.sha256), pages: signaturePage.body.pages };
  const images = await imagesOf(body.data, municipalityId);
  return name === "minutes"
    ? typeset("minutes", body.data as MeetingDocument, { onProgress, images })
    : typeset("letter", body.data as LetterDocument, { onProgress, images });
}

/** The pictures that the texts name by their hash, and a letterhead's logo. */
async function imagesOf(
  data: MeetingDocument | LetterDocument,
  municipalityId: string,
): Promise<Record<string, Uint8Array>> {
  const hashes = new Set(
    [...JSON.stringify(data).matchAll(/"type":"image","attrs":\{"src":"([0-9a-f]{64})"/g)].map(([, sha256]) => sha256!),
  );
  if (data.kind === "letter" && data.letterhead.logo) hashes.add(data.letterhead.logo.fileSha256);
  const images: Record<string, Uint8Array> = {};
  for (const sha256 of hashes) images[sha256] = await fileStore().read(municipalityId, sha256);
  return images;
}

async function sealFor(municipalityId: string, pdf: Uint8Array, withoutStamp: boolean) {
  const { name } = await unitOfWork({ municipalityId, userId: null }, ({ tx }) =>
    tx.municipality.findFirstOrThrow({ select: { name: true } }),
  );
  const { dataDir, sealP12, sealPassphrase, sealLevel, tsaUrl } = settings();
  const own = await loadSeal({ municipalityName: name, dataDir, sealP12, sealPassphrase });
  const stamped = withoutStamp ? { level: "B-B" as const } : { level: sealLevel, tsaUrl };
  return seal(pdf, { ...own, reason: "Forseglet af kommunen", ...stamped, at: now() });
}
