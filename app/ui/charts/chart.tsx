import { useId, type ReactNode } from "react";
import { lookOf, pathData, type Look } from "./chart-colours";
import { chartWidths, type ChartNumbers, type Drawing, type Mark } from "./drawing";

/** A drawing in the page; who places it says what it shows, or names it here. */
export function DrawingSvg({ drawing, name, className }: { drawing: Drawing; name?: string; className?: string }) {
  const { width, height, marks } = drawing;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={className ? `drawing ${className}` : "drawing"}
      {...(name ? { role: "img", "aria-label": name } : { "aria-hidden": true })}
      focusable="false"
    >
      {marks.map((mark, index) => (
        <Drawn key={index} mark={mark} />
      ))}
    </svg>
  );
}

function Drawn({ mark }: { mark: Mark }) {
  const look = attributes(lookOf(mark));
  switch (mark.kind) {
    case "line":
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} {...look} />;
    case "path":
      return <path d={pathData(mark.points)} {...look} />;
    case "area":
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} {...look} />;
    case "dot":
      return <circle cx={mark.x} cy={mark.y} r={mark.r} {...look} />;
    case "text":
      return (
        <text x={mark.x} y={mark.y} fontSize={mark.size} textAnchor={mark.anchor} {...look}>
          {mark.text}
        </text>
      );
  }
}

const attributes = ({ fill, stroke, strokeWidth, dash, round, weight }: Look) => ({
  className: [fill && `f-${fill}`, stroke && `s-${stroke}`].filter(Boolean).join(" "),
  strokeWidth,
  strokeDasharray: dash,
  ...(round ? { strokeLinecap: "round" as const, strokeLinejoin: "round" as const } : {}),
  fontWeight: weight === 600 ? 600 : undefined,
});

export interface ChartFrame {
  title: string;
  /** what one sees in it, in a sentence: read aloud instead of the drawing */
  description: string;
  /** "Kilde: Jobindsats, januar 2018 til juli 2018." */
  source: string;
  /** The numbers stand beside it already; else they are folded out beneath. */
  withoutTable?: boolean;
}

/** A chart with its title, words, numbers and source. `draw` gives the drawing at a width; `children` are drawn instead. */
export function Chart({
  title,
  description,
  source,
  withoutTable,
  numbers,
  draw,
  className,
  children,
}: ChartFrame & {
  numbers: ChartNumbers;
  draw?: (width: number) => Drawing;
  className?: string;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <figure
      className={className ? `chart ${className}` : "chart"}
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
    >
      <figcaption>
        <b id={`${id}t`}>{title}</b>
        <span id={`${id}d`} className="hint">
          {description}
        </span>
      </figcaption>
      {draw && (
        <>
          <DrawingSvg drawing={draw(chartWidths.wide)} className="wide" />
          <DrawingSvg drawing={draw(chartWidths.narrow)} className="narrow" />
        </>
      )}
      {children}
      {!withoutTable && <NumbersTable title={title} numbers={numbers} />}
      <p className="hint">{source}</p>
    </figure>
  );
}

function NumbersTable({ title, numbers: { columns, rows } }: { title: string; numbers: ChartNumbers }) {
  return (
    <details className="fold">
      <summary>Se tallene</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll" role="region" aria-label={`Tallene i ${title}`} tabIndex={0}>
        <table className="data">
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              {columns.map((name, index) => (
                <th key={index} scope="col" className={index > 0 ? "num" : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([heading, ...cells], index) => (
              <tr key={index}>
                <th scope="row">{heading}</th>
                {cells.map((cell, place) => (
                  <td key={place} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
