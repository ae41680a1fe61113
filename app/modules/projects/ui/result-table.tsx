import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { BlockCell, BlockRow, BlockTable } from "~/ui/block-table";
import { listInWords } from "~/ui/danish-numbers";
import { State } from "~/ui/state";
import { indicatorPath } from "../project-paths";
import type { PublicResultRow } from "../public-results";
import { verdictWords, type ResultRow, type ShownMeasured } from "../results";
import { leftOutWords } from "../shown-figures";

interface Props {
  title: string;
  /** as they are, or as the public reads them */
  results: ResultRow[] | PublicResultRow[];
  /** each leads to its indicator */
  linked?: boolean;
}

const isPublic = (row: ResultRow | PublicResultRow): row is PublicResultRow => "leftOut" in row;

/**
 * Each indicator with its baseline, result and target. For the public without columns that nothing stands in; on a telephone its rows
 * are drawn as blocks there.
 */
export function ResultTable({ title, results, linked }: Props) {
  const shownToPublic = results.filter(isPublic);
  const lean = shownToPublic.length > 0;
  const withBaseline = !lean || shownToPublic.some(({ before, leftOut }) => before || leftOut.before);
  const withTarget = !lean || shownToPublic.some(({ target }) => target !== "");
  const sources = new Set(shownToPublic.map((row) => row.sources.join()));
  const headings = [
    { words: "Indikator" },
    ...(withBaseline ? [{ words: "Udgangspunkt", num: true }] : []),
    { words: "Resultat", num: true },
    ...(withBaseline ? [{ words: "Ændring", num: true }] : []),
    ...(withTarget ? [{ words: "Mål", num: true }, { words: "Vurdering" }] : []),
  ];
  return (
    <BlockTable title={title} className="results" headings={headings}>
      {results.map((row) => {
        const leftOut = isPublic(row) ? row.leftOut : { before: false, after: false };
        const name = (
          <>
            {linked ? <Link to={indicatorPath(row.indicatorId)}>{row.name}</Link> : row.name}
            <Hint>{[row.group, row.lowerIsBetter ? "lavere er bedre" : "", isPublic(row) ? row.scale : ""]}</Hint>
            {isPublic(row) && <Hint>{[row.note]}</Hint>}
            {isPublic(row) && sources.size > 1 && <Hint>{[`Kilde: ${listInWords(row.sources)}`]}</Hint>}
          </>
        );
        return (
          <BlockRow key={`${row.indicatorId} ${row.group}`} name={name}>
            {withBaseline && <MeasuredCell label="Udgangspunkt" measured={row.before} leftOut={leftOut.before} />}
            <MeasuredCell label="Resultat" measured={row.after} leftOut={leftOut.after} strong />
            {withBaseline && <Cell label="Ændring">{row.change}</Cell>}
            {withTarget && (
              <Cell label="Mål">
                {row.target && (
                  <>
                    {row.target}
                    <Hint>{[row.targetOn]}</Hint>
                  </>
                )}
              </Cell>
            )}
            {withTarget && (
              <BlockCell label="Vurdering" none={row.verdict === null || row.verdict === "withoutTarget"}>
                {row.verdict === null ? "–" : <VerdictState verdict={row.verdict} />}
              </BlockCell>
            )}
          </BlockRow>
        );
      })}
    </BlockTable>
  );
}

/** In one line of its own; nothing without words. */
function Hint({ children }: { children: string[] }) {
  const words = children.filter(Boolean).join(", ");
  return words ? <span className="hint">{words}</span> : null;
}

const Cell = ({ label, children }: { label: string; children: ReactNode }) => (
  <BlockCell label={label} num none={!children}>
    {children || "–"}
  </BlockCell>
);

function MeasuredCell({
  label,
  measured,
  leftOut,
  strong,
}: {
  label: string;
  measured: ShownMeasured | null;
  leftOut: boolean;
  strong?: boolean;
}) {
  return (
    <Cell label={label}>
      {leftOut
        ? leftOutWords
        : measured && (
            <>
              {strong ? <b>{measured.shown}</b> : measured.shown}
              <Hint>{[measured.behind]}</Hint>
              <Hint>{[measured.when]}</Hint>
            </>
          )}
    </Cell>
  );
}

function VerdictState({ verdict }: { verdict: ResultRow["verdict"] }) {
  const { kind, words } = verdictWords[verdict];
  return kind ? <State kind={kind}>{words}</State> : <span className="hint">{words}</span>;
}
