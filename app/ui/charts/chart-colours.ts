import type { AreaRole, DotRole, LineRole, Mark, TextRole } from "./drawing";

/** The tokens (styles/tokens.css) that a chart is drawn in, and what they are in print. */
export const printColours = {
  ink: "#15191f",
  "ink-2": "#454545",
  "ink-3": "#545c67",
  hair: "#dfe3e8",
  edge: "#707070",
  accent: "#004d99",
  "accent-wash": "#cfdeed",
  falling: "#8a5200",
  sheet: "#ffffff",
} as const;
export type ChartColour = keyof typeof printColours;

/** How a mark is drawn: the same in page and print but for what a colour is. */
export interface Look {
  fill?: ChartColour;
  stroke?: ChartColour;
  strokeWidth?: number;
  dash?: string;
  round?: boolean;
  weight?: 400 | 600;
}

const lines: Record<LineRole, Look> = {
  grid: { stroke: "hair", strokeWidth: 1 },
  axis: { stroke: "edge", strokeWidth: 1 },
  mark: { stroke: "ink-2", strokeWidth: 3 },
  own: { stroke: "accent", strokeWidth: 2.5, round: true },
  ownBold: { stroke: "accent", strokeWidth: 4, round: true },
  falling: { stroke: "falling", strokeWidth: 2.5, dash: "7 4" },
  provisional: { stroke: "accent", strokeWidth: 2.5, dash: "4 4" },
  target: { stroke: "ink-2", strokeWidth: 1.5, dash: "6 4" },
  break: { stroke: "ink-2", strokeWidth: 1.2, dash: "2 3" },
  cap: { stroke: "accent", strokeWidth: 1.5 },
  peer: { stroke: "edge", strokeWidth: 2 },
  peerDotted: { stroke: "edge", strokeWidth: 2, dash: "1.5 4", round: true },
};

const areas: Record<AreaRole, Look> = {
  interval: { fill: "accent-wash" },
  bar: { fill: "accent" },
  barOther: { fill: "edge" },
};

const dots: Record<DotRole, Look> = {
  full: { fill: "accent", stroke: "accent", strokeWidth: 2.5 },
  open: { fill: "sheet", stroke: "accent", strokeWidth: 2.5 },
  openFalling: { fill: "sheet", stroke: "falling", strokeWidth: 2.5 },
  ring: { fill: "sheet", stroke: "ink-2", strokeWidth: 2 },
  faint: { fill: "edge" },
};

const texts: Record<TextRole, Look> = {
  tick: { fill: "ink-3", weight: 400 },
  label: { fill: "ink-2", weight: 400 },
  name: { fill: "ink", weight: 600 },
  value: { fill: "ink", weight: 600 },
};

export function lookOf(mark: Mark): Look {
  switch (mark.kind) {
    case "line":
    case "path":
      return lines[mark.role];
    case "area":
      return areas[mark.role];
    case "dot":
      return dots[mark.role];
    case "text":
      return texts[mark.role];
  }
}

/** What a path's `d` is. */
export const pathData = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
