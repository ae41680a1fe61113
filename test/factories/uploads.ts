import { randomUUID } from "node:crypto";
import type { StoredUpload } from "~/modules/files/store-upload.server";

/** A file as it is after inspection; its bytes lie nowhere, which no row asks about. */
export const storedUpload = (fileName: string, kind: "pdf" | "png" = "pdf"): StoredUpload => ({
  sha256: randomUUID().replaceAll("-", "").repeat(2),
  facts: {
    kind,
    mediaType: kind === "pdf" ? "application/pdf" : "image/png",
    fileName,
    size: 1200,
    pages: kind === "pdf" ? 2 : null,
    signed: false,
    width: kind === "pdf" ? null : 800,
    height: kind === "pdf" ? null : 600,
    restricted: false,
    javascript: false,
    embeddedFiles: [],
  },
});
