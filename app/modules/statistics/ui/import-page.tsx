import { Link } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";
import { countOf } from "~/ui/danish-numbers";
import type { FormAnswer } from "~/ui/form-state";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Progress } from "~/ui/progress";
import type { ImportPageData } from "../import-queries.server";
import { importedValues, type ImportState } from "../import-report";
import { ImportColumns } from "./import-columns";
import { ImportFindings } from "./import-findings";
import { TakeImport } from "./take-import";

export const importStateWords: Record<ImportState, string> = {
  reading: "Læses",
  ready: "Klar til at blive set igennem",
  refused: "Kan ikke læses",
  taking: "Hentes ind",
  taken: "Hentet ind",
  discarded: "Droppet",
};

const under = { reading: "Læser filen", taking: "Henter tallene ind" } as const;

/** A file of statistics from the upload until it is taken: what it would change, how it is read, what can't be taken. */
export function ImportPage({ data, answer }: { data: ImportPageData; answer: FormAnswer | null | undefined }) {
  const { id, fileName, state, report, problem } = data;
  const open = state === "ready" || state === "refused";
  return (
    <div className="wrap narrow">
      <PageHead
        title={`Tal fra ${fileName}`}
        crumbs={[
          { label: "Tal", to: "/intern/statistik" },
          { label: "Hent tal fra fil", to: "/intern/statistik/import" },
        ]}
        meta={[
          state === "ready" && report && report.faults.length > 0
            ? "Kan ikke hentes ind endnu"
            : importStateWords[state],
        ]}
        actions={
          open && (
            <AskOnce
              trigger={(ask) => (
                <Button icon="delete" onClick={ask}>
                  Drop filen
                </Button>
              )}
              title={`Drop “${fileName}”?`}
              confirm="Drop filen"
              action={`/intern/statistik/import/${id}/fortryd`}
            >
              <p>Intet i den hentes ind, og filen slettes her. Din egen fil rører det ikke ved.</p>
            </AskOnce>
          )
        }
      />
      {(state === "reading" || state === "taking") && (
        <>
          <Progress text={under[state]} hint="En stor fil kan tage et minut. Du kan roligt gå videre." />
          <noscript>
            <p>
              <a href={`/intern/statistik/import/${id}`}>Se, om den er færdig</a>
            </p>
          </noscript>
        </>
      )}
      {problem !== "" && (
        <Note kind={state === "refused" ? "stop" : "warn"} role="status">
          {problem}
        </Note>
      )}
      {state === "refused" && (
        <p>
          <LinkButton to="/intern/statistik/import" icon="upload">
            Vælg en anden fil
          </LinkButton>
        </p>
      )}
      {state === "taken" && report && (
        <Note kind="ok" title={`${countOf(importedValues(report.counts), "tal er", "tal er")} hentet ind.`}>
          <Link to="/intern/statistik">Se serierne</Link>
        </Note>
      )}
      {report && state === "ready" && <TakeImport data={data} report={report} />}
      {report && (open || state === "taken") && <ImportFindings report={report} taken={state === "taken"} />}
      {report && state === "ready" && <ImportColumns data={data} report={report} answer={answer} />}
    </div>
  );
}
