import { DocumentList } from "~/modules/meetings/ui/document-list";
import type { DocumentState } from "~/modules/pdf/document-queries.server";

/** The round's files, and the hash that everybody signs. */
export function RoundAside({
  meetingId,
  documents,
  bodySha256,
}: {
  meetingId: string;
  documents: (Omit<DocumentState, "sealedAt"> & { sealedAt: Date | string | null })[];
  bodySha256: string | null;
}) {
  return (
    <>
      {documents.length > 0 && (
        <section>
          <h2>Filer</h2>
          <DocumentList
            documents={documents.map((one) => ({ ...one, sealedAt: one.sealedAt ? new Date(one.sealedAt) : null }))}
            meetingId={meetingId}
          />
        </section>
      )}
      {bodySha256 && (
        <section>
          <h2>Filens aftryk (SHA-256)</h2>
          <p className="hash mono">{bodySha256.match(/.{8}/g)?.join(" ")}</p>
          <p className="small">
            Alle underskriver den samme fil. <a href="/kontrol">Kontrollér en fil</a>
          </p>
        </section>
      )}
    </>
  );
}
