/** The list with the item at `from` standing at `to`. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), items[from] as Item, ...rest.slice(to)];
}

/** Where an item may go that wants to go to `wanted`: as far that way as no fixed one stands in between. */
export function targetOf(fixed: readonly boolean[], from: number, wanted: number): number {
  if (fixed[from]) return from;
  const step = Math.sign(wanted - from);
  let to = from;
  while (to !== wanted && to + step >= 0 && to + step < fixed.length && !fixed[to + step]) to += step;
  return to;
}
