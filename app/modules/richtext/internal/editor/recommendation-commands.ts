import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { TextSelection, type Command, type EditorState } from "@tiptap/pm/state";

/** What can be done with the points of a recommendation. All are ProseMirror commands: without `dispatch` they only ask. */

interface Place {
  node: Node;
  position: number;
}

/** The point that the cursor stands in. */
function pointAt($position: ResolvedPos): (Place & { index: number; recommendation: Place }) | null {
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    const node = $position.node(depth);
    if (node.type.name !== "recommendationPoint") continue;
    const recommendation = { node: $position.node(depth - 1), position: $position.before(depth - 1) };
    return { node, position: $position.before(depth), index: $position.index(depth - 1), recommendation };
  }
  return null;
}

/** The recommendation around the cursor, else the document's first. */
function recommendationFor(state: EditorState): Place | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === "recommendation")
      return { node: $from.node(depth), position: $from.before(depth) };
  }
  let found: Place | null = null;
  state.doc.forEach((node, position) => {
    if (!found && node.type.name === "recommendation") found = { node, position };
  });
  return found;
}

/** A new point after the one that the cursor is in, else at the end; it begins with the same word. The cursor goes into it. */
export const addPoint: Command = (state, dispatch) => {
  const recommendation = recommendationFor(state);
  const type = state.schema.nodes["recommendationPoint"];
  if (!recommendation || !type) return false;
  const current = pointAt(state.selection.$from);
  const last = recommendation.node.lastChild;
  const before = current?.node ?? (last?.type === type ? last : null);
  const at = current
    ? current.position + current.node.nodeSize
    : recommendation.position + recommendation.node.nodeSize - 1;
  if (dispatch) {
    const tr = state.tr.insert(at, type.create({ word: before?.attrs["word"] ?? "at" }));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  }
  return true;
};

/** Moves a point up or down among the points; the cursor stays in its words. */
export function movePoint(direction: "up" | "down", at?: number): Command {
  return (state, dispatch) => {
    const point = pointAt(at === undefined ? state.selection.$from : state.doc.resolve(at + 1));
    if (!point) return false;
    const { recommendation, index, node, position } = point;
    const neighbour = direction === "up" ? index - 1 : index + 1;
    // Index 0 is the lead. At either end nothing moves, and the key is spent all the same.
    if (neighbour < 1 || neighbour >= recommendation.node.childCount) return true;
    if (dispatch) {
      const other = recommendation.node.child(neighbour);
      const [from, pair] = direction === "up" ? [position - other.nodeSize, [node, other]] : [position, [other, node]];
      const tr = state.tr.replaceWith(from, from + node.nodeSize + other.nodeSize, pair);
      const moved = direction === "up" ? from : from + other.nodeSize;
      const inside = state.selection.$from.pos - position;
      const stays = inside > 0 && inside < node.nodeSize ? inside : 1;
      dispatch(tr.setSelection(TextSelection.create(tr.doc, moved + stays)).scrollIntoView());
    }
    return true;
  };
}

/** What was taken away, and where it stood among the points, so that it can be put back whatever was done since. */
export interface RemovedPoint {
  point: Node;
  index: number;
}

/** Removes a point; the cursor goes to the next, else to the one before. */
export function removePoint(at: number, removed?: (point: RemovedPoint) => void): Command {
  return (state, dispatch) => {
    const point = pointAt(state.doc.resolve(at + 1));
    if (!point) return false;
    if (dispatch) {
      const tr = state.tr.delete(point.position, point.position + point.node.nodeSize);
      const near = Math.min(point.position + 1, tr.doc.content.size);
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(near), -1)));
      removed?.({ point: point.node, index: point.index });
    }
    return true;
  };
}

export function restorePoint({ point, index }: RemovedPoint): Command {
  return (state, dispatch) => {
    const recommendation = recommendationFor(state);
    if (!recommendation) return false;
    let at = recommendation.position + 1;
    const last = Math.min(index, recommendation.node.childCount);
    for (let child = 0; child < last; child += 1) at += recommendation.node.child(child).nodeSize;
    if (dispatch) {
      const tr = state.tr.insert(at, point);
      dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
    }
    return true;
  };
}

/** Backspace at the start of a point puts its words at the end of what stands before it; at the start of the lead it stops. */
export const joinPointBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if ($from.parent.type.name === "recommendationLead") return true;
  const point = pointAt($from);
  if (!point) return false;
  if (dispatch) {
    const before = point.position - 1;
    const tr = state.tr.delete(point.position, point.position + point.node.nodeSize).insert(before, point.node.content);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, before)).scrollIntoView());
  }
  return true;
};

export function setPointWord(at: number, word: string): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setNodeAttribute(at, "word", word));
    return true;
  };
}
