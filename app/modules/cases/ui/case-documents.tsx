import { Link } from "@remix-run/react";
import { formatFileKind, formatFileSize, isFileKind } from "~/modules/files/media-types";
import { countOf } from "~/ui/danish-numbers";
import { Icon } from "~/ui/icon";
import { longDate } from "~/ui/danish-dates";
import { directionNames, type Direction } from "../case-forms";

interface Document {
  id: string;
  title: string;
  direction: Direction;
  datedOn: string;
  kind: string;
  size: number;
  pages: number | null;
}

interface CaseDocumentsProps {
  caseId: string;
  documents: Document[];
  /** where one is added; without it they are only read */
  addAt?: string;
}

/** What lies on the case: received, sent and internal documents, the newest first. */
export function CaseDocuments({ caseId, documents, addAt }: CaseDocumentsProps) {
  return (
    <section className="section first" aria-labelledby="dokumenter-titel">
      <header>
        <h2 id="dokumenter-titel">Dokumenter</h2>
        {addAt && (
          <Link className="more" to={addAt}>
            Læg dokument på
          </Link>
        )}
      </header>
      {documents.length === 0 ? (
        <p className="hint">Der ligger ingen dokumenter på sagen.</p>
      ) : (
        <ul className="rows files">
          {documents.map((document) => (
            <li key={document.id}>
              <Icon name="file" />
              <span>
                <a className="t" href={`/intern/sager/${caseId}/dokumenter/${document.id}`}>
                  {document.title}
                </a>
                <span className="s">
                  {directionNames[document.direction]} {longDate(document.datedOn)}
                </span>
                <span className="s">{factsOf(document)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const factsOf = ({ kind, size, pages }: Document): string =>
  [
    isFileKind(kind) ? formatFileKind(kind) : kind,
    formatFileSize(size),
    ...(pages === null ? [] : [countOf(pages, "side", "sider")]),
  ].join(", ");
