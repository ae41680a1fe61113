import { widthOf } from "./text-width";

/**
 * What a chart consists of, in its own units from the top left: the same for the page, the portal and the PDF. Only who renders it
 * knows colours (chart-colours.ts); a mark says what it means.
 */
export interface Drawing {
  width: number;
  height: number;
  marks: Mark[];
}

export type Mark =
  | { kind: "line"; role: LineRole; x1: number; y1: number; x2: number; y2: number }
  | { kind: "path"; role: LineRole; points: Place[] }
  | { kind: "area"; role: AreaRole; x: number; y: number; width: number; height: number }
  | { kind: "dot"; role: DotRole; x: number; y: number; r: number }
  | { kind: "text"; role: TextRole; x: number; y: number; anchor: Anchor; size: number; text: string };

export type Place = readonly [x: number, y: number];
export type Anchor = "start" | "middle" | "end";

/** own and second differ from provisional, target and peers in shape: solid, dashed, dotted, thin. */
export type LineRole =
  | "grid"
  | "axis"
  | "mark"
  | "own"
  | "ownBold"
  | "falling"
  | "provisional"
  | "target"
  | "break"
  | "cap"
  | "peer"
  | "peerDotted";
export type AreaRole = "interval" | "bar" | "barOther";
export type DotRole = "full" | "open" | "openFalling" | "ring" | "faint";
export type TextRole = "tick" | "label" | "name" | "value";

/** One decimal is finer than any printer, and keeps a page small. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

export const line = (role: LineRole, x1: number, y1: number, x2: number, y2: number): Mark => ({
  kind: "line",
  role,
  x1: tenth(x1),
  y1: tenth(y1),
  x2: tenth(x2),
  y2: tenth(y2),
});

export const path = (role: LineRole, points: readonly Place[]): Mark => ({
  kind: "path",
  role,
  points: points.map(([x, y]) => [tenth(x), tenth(y)] as const),
});

export const area = (role: AreaRole, x: number, y: number, width: number, height: number): Mark => ({
  kind: "area",
  role,
  x: tenth(x),
  y: tenth(y),
  width: tenth(Math.max(0, width)),
  height: tenth(height),
});

export const dot = (role: DotRole, x: number, y: number, r = 4.5): Mark => ({
  kind: "dot",
  role,
  x: tenth(x),
  y: tenth(y),
  r,
});

/** @param y the baseline */
export const text = (role: TextRole, x: number, y: number, words: string, anchor: Anchor = "start"): Mark => ({
  kind: "text",
  role,
  x: tenth(x),
  y: tenth(y),
  anchor,
  size: sizeOf[role],
  text: words,
});

/** Heights of letters, in a drawing's units. */
export const sizeOf: Record<TextRole, number> = { tick: 12, label: 13, name: 13, value: 14 };

/** How far below a line's middle its text's baseline lies. */
export const baseline = (role: TextRole): number => sizeOf[role] * 0.35;

export const lineHeight = 16;

/** The same marks elsewhere: a small drawing in a larger one. */
export function movedBy(marks: readonly Mark[], dx: number, dy: number): Mark[] {
  return marks.map((mark) => {
    switch (mark.kind) {
      case "line":
        return line(mark.role, mark.x1 + dx, mark.y1 + dy, mark.x2 + dx, mark.y2 + dy);
      case "path":
        return path(
          mark.role,
          mark.points.map(([x, y]) => [x + dx, y + dy] as const),
        );
      default:
        return { ...mark, x: tenth(mark.x + dx), y: tenth(mark.y + dy) };
    }
  });
}

/** Words in lines that fit a width; a word that is too long by itself gets a line of its own. */
export function wrapped(words: string, width: number, role: TextRole): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ").filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, sizeOf[role]) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A label that wants to stand at a height, and how high it is. */
export interface Wanted {
  at: number;
  height: number;
}

/**
 * Where labels' middles go so that none lies over another: each as near its own height as it can be, in their order, between `from`
 * and `to` where they all fit.
 */
export function spread(wanted: readonly Wanted[], from: number, to: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]!.at - wanted[b]!.at);
  const groups: { members: number[]; height: number; middle: number }[] = [];
  const bounded = (middle: number, height: number) => Math.max(from + height / 2, Math.min(to - height / 2, middle));
  for (const index of order) {
    const { at, height } = wanted[index]!;
    let group = { members: [index], height, middle: bounded(at, height) };
    for (
      let above = groups.at(-1);
      above && above.middle + above.height / 2 > group.middle - group.height / 2;
      above = groups.at(-1)
    ) {
      groups.pop();
      const members = [...above.members, ...group.members];
      const all = above.height + group.height;
      // A group stands where its members' wishes are, on average.
      let top = 0;
      const wish = members.reduce((sum, member) => {
        const its = wanted[member]!;
        const offset = top + its.height / 2;
        top += its.height;
        return sum + its.at - offset;
      }, 0);
      group = { members, height: all, middle: bounded(wish / members.length + all / 2, all) };
    }
    groups.push(group);
  }
  const places = wanted.map(() => 0);
  for (const { members, height, middle } of groups) {
    let top = middle - height / 2;
    for (const member of members) {
      places[member] = top + wanted[member]!.height / 2;
      top += wanted[member]!.height;
    }
  }
  return places;
}
