import { DocumentList, type DocumentListProps } from "~/modules/meetings/ui/document-list";

/** The round's files, and the hash that everybody signs. */
export function RoundAside({
  meetingId,
  documents,
  mayCallOffStamp,
  bodySha256,
}: {
  meetingId: string;
  documents: DocumentListProps["documents"];
  mayCallOffStamp: boolean;
  bodySha256: string | null;
}) {
  return (
    <>
      {documents.length > 0 && (
        <section>
          <h2>Filer</h2>
          <DocumentList documents={documents} meetingId={meetingId} mayCallOffStamp={mayCallOffStamp} />
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
