import { baseline, dot, line, lineHeight, movedBy, path, text, wrapped, type Drawing, type Mark } from "./drawing";
import { widthOf } from "./text-width";

export interface Panel {
  /** "A-dagpenge" */
  name: string;
  /** "456 → 703" */
  note: string;
  /** by time, at least two; all panels alike */
  own: number[];
  /** "+54 %": the last of its own */
  shown: string;
  /** the others to compare with, by `peers` */
  peers: number[][];
  /** the sum of the others: a heavier rule above it */
  lead?: boolean;
}

export interface MultiplesData {
  /** "Rudersdal" */
  own: string;
  /** at most two: one line is thin, the other dotted */
  peers: string[];
  panels: Panel[];
}

export const panelWidth = 176;
const plotHeight = 84;
const peerRoles = ["peer", "peerDotted"] as const;

/** The same drawing for each group, all by one scale: zero is the ground. */
export interface MultiplesScale {
  y: (value: number) => number;
}

export function multiplesScale({ panels }: Pick<MultiplesData, "panels">): MultiplesScale {
  const all = [0, ...panels.flatMap(({ own, peers }) => [...own, ...peers.flat()])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const range = high - low || 1;
  return { y: (value) => 10 + (1 - (value - low) / range) * (plotHeight - 20) };
}

/** One group's lines. */
export function panelDrawing({ own, peers, shown }: Panel, { y }: MultiplesScale): Drawing {
  const width = panelWidth;
  const right = width - Math.max(58, widthOf(shown, 14) + 16);
  const x = (index: number, count: number) => 6 + (index / Math.max(1, count - 1)) * (right - 6);
  const places = (values: number[]) => values.map((value, index) => [x(index, values.length), y(value)] as const);
  const [first, last] = [places(own)[0]!, places(own).at(-1)!];
  const marks: Mark[] = [
    line("grid", 6, y(0), right, y(0)),
    ...peers.map((values, index) => path(peerRoles[index % 2]!, places(values))),
    path("own", places(own)),
    dot("faint", first[0], first[1], 3),
    dot("full", last[0], last[1], 3.5),
    text("value", right + 9, last[1] + baseline("value"), shown),
  ];
  return { width, height: plotHeight, marks };
}

/** Which line is whose. */
export function multiplesKey({ own, peers }: Pick<MultiplesData, "own" | "peers">): Drawing {
  const rows: Mark[][] = [own, ...peers].map((name, index) => {
    const at = 12 + index * 22;
    return [
      line(index === 0 ? "own" : peerRoles[(index - 1) % 2]!, 6, at, 46, at),
      ...(index === 0 ? [dot("full", 46, at, 3.5)] : []),
      text("label", 60, at + baseline("label"), name),
    ];
  });
  return { width: panelWidth, height: rows.length * 22 + 4, marks: rows.flat() };
}

/** All groups in one drawing, for where it can't flow: the PDF. */
export function multiplesDrawing(data: MultiplesData, width: number): Drawing {
  const scale = multiplesScale(data);
  const columns = Math.max(1, Math.floor((width + 20) / (panelWidth + 20)));
  const step = (width + 20) / columns;
  const marks: Mark[] = [];
  let top = 0;
  const cells: { height: number; draw: (left: number, bottom: number) => Mark[] }[] = data.panels.map((panel) => {
    const names = wrapped(panel.name, step - 24, "name");
    const head = 8 + (names.length + 1) * lineHeight;
    const { marks: drawn } = panelDrawing(panel, scale);
    return {
      height: head + plotHeight,
      draw: (left, bottom) => [
        line(panel.lead ? "axis" : "grid", left, top, left + step - 20, top),
        ...names.map((words, index) => text("name", left, top + 18 + index * lineHeight, words)),
        text("label", left, top + 18 + names.length * lineHeight, panel.note),
        ...movedBy(drawn, left, bottom - plotHeight),
      ],
    };
  });
  const key = multiplesKey(data);
  cells.push({ height: key.height, draw: (left, bottom) => movedBy(key.marks, left, bottom - key.height) });
  for (let from = 0; from < cells.length; from += columns) {
    const row = cells.slice(from, from + columns);
    const height = Math.max(...row.map((cell) => cell.height));
    row.forEach((cell, index) => marks.push(...cell.draw(index * step, top + height)));
    top += height + 16;
  }
  return { width, height: top, marks };
}
