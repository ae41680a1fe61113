import { longDateTime } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Icon } from "~/ui/icon";
import { PortalDocument } from "~/ui/portal-document";
import { reachOf } from "../seal-reach";
import { verdictOf } from "../verdict";
import type { FoundSignature } from "../verify.server";
import type { VerifiedFile } from "../verify-upload.server";

const marks = { good: "ok", bad: "error", none: "help" } as const;

/** /kontrol: the answer first, the proof under it. No script; a form that posts a file. */
export function VerifyPage({ files, problem }: { files?: VerifiedFile[]; problem?: string }) {
  return (
    <PortalDocument title="Kontrollér et dokument – Sagsgang" stylesheet="/portal.css">
      <a className="skip" href="#indhold">
        Gå til indhold
      </a>
      <main id="indhold" className="wrap" tabIndex={-1}>
        <div className="phead">
          <h1>Kontrollér et dokument</h1>
          <p className="lead2">
            Er det referat, den dagsorden eller det brev, du har fået, udstedt af kommunen, og er filen uændret? Vælg
            PDF-filen her.
          </p>
        </div>
        {files && (
          <section aria-labelledby="svar">
            <h2 className="ph2" id="svar">
              {countOf(files.length, "fil", "filer")} kontrolleret
            </h2>
            {files.map((file, index) => (
              <VerdictCard key={index} file={file} />
            ))}
          </section>
        )}
        <form className="vdrop" method="post" action="/kontrol" encType="multipart/form-data">
          <div className="field">
            <label htmlFor="fil">{files ? "Kontrollér en anden PDF" : "PDF-fil"}</label>
            <span className="hint" id="fil-hint">
              Op til fem filer på højst 100 MB. Filen bliver slettet, når svaret er givet.
            </span>
            <input
              className="input"
              type="file"
              id="fil"
              name="fil"
              accept="application/pdf"
              multiple
              required
              aria-describedby={problem ? "fil-hint fil-fejl" : "fil-hint"}
              aria-invalid={problem ? true : undefined}
            />
            {problem && (
              <p className="fault" id="fil-fejl">
                {problem}
              </p>
            )}
          </div>
          <div className="actions">
            <button className="btn primary" type="submit">
              Kontrollér fil
            </button>
          </div>
        </form>
        <section className="prose howto">
          <h2>Kontrollér uden os</h2>
          <p>
            Seglet er en digital signatur efter standarden PAdES. Det kan også læses i et PDF-program, der viser
            underskrifter, og i EU’s tjeneste DSS.
          </p>
        </section>
      </main>
    </PortalDocument>
  );
}

function VerdictCard({ file }: { file: VerifiedFile }) {
  const { kind, title, text } = verdictOf(file.outcome);
  return (
    <article className={`verdictcard ${kind}`}>
      <div className="mark">
        <Icon name={marks[kind]} />
      </div>
      <div>
        <p className="fn mono">{file.fileName}</p>
        <h3>{title}</h3>
        <p>{text}</p>
        {"verification" in file.outcome && <Proof outcome={file.outcome} />}
      </div>
    </article>
  );
}

const deeds = {
  seal: { by: "Forseglet af", noun: "Segl" },
  signature: { by: "Underskrevet af", noun: "Underskrift" },
  timestamp: { by: "Tidsstemplet af", noun: "Tidsstempel" },
};
const kindOf = ({ kind, trusted }: FoundSignature) =>
  kind === "timestamp" ? "timestamp" : trusted === "unknown" ? "signature" : "seal";

function Proof({
  outcome: { verification, issued },
}: {
  outcome: Extract<VerifiedFile["outcome"], { verification: unknown }>;
}) {
  const reach = reachOf(verification, issued?.sealLevel ?? null);
  return (
    <>
      {verification.signatures.map((one, index) => (
        <dl className="facts" key={index}>
          <dt>{deeds[kindOf(one)].by}</dt>
          <dd>
            {[one.signedBy, one.organisation !== one.signedBy && one.organisation].filter(Boolean).join(", ") ||
              "Kan ikke læses"}
          </dd>
          {(one.signingTime ?? one.timestamp) && (
            <>
              <dt>Hvornår</dt>
              <dd>
                {longDateTime((one.signingTime ?? one.timestamp)!)}
                {one.timestamp && one.kind === "signature" ? ", bekræftet af en tidsstempeltjeneste" : ""}
              </dd>
            </>
          )}
          {one.trusted === "demonstration" && (
            <>
              <dt>Bemærk</dt>
              <dd>Det er et demonstrationssegl. Det binder ingen.</dd>
            </>
          )}
        </dl>
      ))}
      {(issued || reach) && (
        <dl className="facts">
          {issued && (
            <>
              <dt>Udstedt af</dt>
              <dd>{issued.municipality}</dd>
            </>
          )}
          {reach && (
            <>
              <dt>Holdbarhed</dt>
              <dd>{reach}</dd>
            </>
          )}
        </dl>
      )}
      <details>
        <summary>Tekniske oplysninger</summary>
        <dl className="facts tech">
          <dt>SHA-256</dt>
          <dd className="mono">{verification.sha256.match(/.{16}/g)?.join(" ")}</dd>
          {verification.signatures.map((one, index) => [
            <dt key={`${index}-dt`}>
              {deeds[kindOf(one)].noun} {index + 1}
            </dt>,
            <dd key={`${index}-dd`}>
              {one.kind === "timestamp"
                ? one.signedBy || "ukendt"
                : `${one.level}, udstedt af ${one.issuedBy || "ukendt"}`}
            </dd>,
          ])}
        </dl>
      </details>
    </>
  );
}
