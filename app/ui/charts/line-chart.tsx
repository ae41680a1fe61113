import { useId } from "react";
import { lineScale, runsOf, shownLabels } from "./line-scale";

export interface LineChartPoint {
  /** "juli 2018" */
  label: string;
  /** for the axis: "jul. 18" */
  brief: string;
  /** null breaks the line */
  value: number | null;
  /** "71,4 %" */
  shown: string;
  /** may still change: dashed, with an open point */
  provisional?: boolean;
}

export interface LineChartProps {
  title: string;
  /** what one sees in it, in a sentence: read aloud instead of the drawing */
  description: string;
  points: LineChartPoint[];
  /** what the line shall reach, by its points: one value, or another line */
  target?: { name: string; values: { value: number | null; shown: string }[] } | null;
  /** how a value is written on the axis */
  tick: (value: number) => string;
  /** "Kilde: Jobindsats, januar 2018 til juli 2018." */
  source: string;
  /** The numbers stand beside it already; else they are folded out beneath. */
  withoutTable?: boolean;
}

/**
 * A line against its target, drawn on the server without a script. Lines stretch with the page and their text doesn't: it lies over
 * the drawing. Line and target differ in shape as well as in colour, and all that is drawn stands in a table, too.
 */
export function LineChart(props: LineChartProps) {
  const { title, description, points, target, tick, source, withoutTable } = props;
  const id = useId();
  const values = points.map(({ value }) => value);
  const targets = target?.values.map(({ value }) => value) ?? [];
  const { x, y, ticks } = lineScale(
    points.length,
    [...values, ...targets].filter((value) => value !== null),
  );
  const runs = runsOf(values);
  const last = runs.at(-1)?.at(-1);
  const first = runs[0]?.[0];
  const aim = runsOf(targets).at(-1)?.at(-1);
  return (
    <figure className="chart" aria-labelledby={`${id}t`} aria-describedby={`${id}d`}>
      <figcaption>
        <b id={`${id}t`}>{title}</b>
        <span id={`${id}d`} className="hint">
          {description}
        </span>
      </figcaption>
      <div className="plot" aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
          {ticks.map((value) => (
            <line key={value} className="grid" x1="0" x2="100" y1={y(value)} y2={y(value)} />
          ))}
          {runsOf(targets).map((run) => (
            <path key={run[0]} className="target" d={pathOf(run, x, (index) => y(targets[index]!))} />
          ))}
          {runs.flatMap((run) =>
            run
              .slice(1)
              .map((index) => (
                <path
                  key={index}
                  className={points[index]?.provisional ? "line provisional" : "line"}
                  d={pathOf([index - 1, index], x, (at) => y(values[at]!))}
                />
              )),
          )}
          {runs.flat().map((index) => (
            <g key={index} className={points[index]?.provisional ? "point open" : "point"}>
              <path d={`M${x[index]} ${y(values[index]!)}h0`} />
              {points[index]?.provisional && <path className="hole" d={`M${x[index]} ${y(values[index]!)}h0`} />}
            </g>
          ))}
        </svg>
        {ticks.map((value) => (
          <span key={value} className="tick" style={{ top: `${y(value)}%` }}>
            {tick(value)}
          </span>
        ))}
        {shownLabels(points.length, 7).map((index, place, all) => (
          <span
            key={index}
            className={place > 0 && place < all.length - 1 && place % 3 !== 0 ? "period more" : "period"}
            style={{ left: `${x[index]}%` }}
          >
            {points[index]?.brief}
          </span>
        ))}
        {first !== undefined && first !== last && (
          <span className="end start" style={{ left: `${x[first]}%`, top: `${y(values[first]!)}%` }}>
            {points[first]?.shown}
          </span>
        )}
        {last !== undefined && (
          <span className="end" style={{ left: `${x[last]}%`, top: `${y(values[last]!)}%` }}>
            {points[last]?.shown}
          </span>
        )}
        {target && aim !== undefined && (
          <span className="aim" style={{ top: `${y(targets[aim]!)}%` }}>
            {target.name}
          </span>
        )}
      </div>
      {!withoutTable && <ChartTable {...props} />}
      <p className="hint">
        {source}
        {points.some(({ provisional }) => provisional) && " Stiplet med åbent punkt: foreløbigt."}
      </p>
    </figure>
  );
}

/** The same numbers, for whoever doesn't see the drawing, or wants them. */
function ChartTable({ title, points, target }: LineChartProps) {
  return (
    <details className="fold">
      <summary>Se tallene</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll" role="region" aria-label={`Tallene i ${title}`} tabIndex={0}>
        <table className="data">
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Periode</th>
              <th scope="col" className="num">
                Tal
              </th>
              {target && (
                <th scope="col" className="num">
                  {target.name}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => (
              <tr key={point.label}>
                <th scope="row">{point.label}</th>
                <td className="num">
                  {point.value === null ? "–" : point.shown}
                  {point.provisional && " (foreløbigt)"}
                </td>
                {target && <td className="num">{target.values[index]?.shown ?? "–"}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const pathOf = (run: number[], x: number[], y: (index: number) => number): string =>
  run.length === 1
    ? `M${x[run[0]!]! - 2} ${y(run[0]!)}h4`
    : run.map((index, place) => `${place === 0 ? "M" : "L"}${x[index]} ${y(index)}`).join("");
