import { useEffect, useRef, useState } from "react";

/**
 * Rows that are added, removed and put in order before they are sent; each keeps its key, so that what is typed stays with it. The
 * focus follows: into a new row, along with one that moves, and to the next one, or what adds one, where a row is removed.
 * @returns `list` for the element around the rows, each of them a fieldset, and what adds to them
 */
export function useRows<T>(initial: readonly T[]) {
  const [rows, setRows] = useState(() => initial.map((value, key) => ({ key, value })));
  const [next, setNext] = useState(initial.length);
  const list = useRef<HTMLDivElement>(null);
  const goTo = useRef<number | null>(null);
  useEffect(() => {
    if (goTo.current === null) return;
    const places = list.current?.querySelectorAll<HTMLElement>("fieldset") ?? [];
    const row = places[Math.min(goTo.current, places.length - 1)];
    goTo.current = null;
    (
      row?.querySelector<HTMLElement>("input:not([type=hidden]), select") ?? list.current?.querySelector("button")
    )?.focus();
  }, [rows]);
  const add = (value: T) => {
    goTo.current = rows.length;
    setRows([...rows, { key: next, value }]);
    setNext(next + 1);
  };
  const remove = (key: number) => {
    goTo.current = rows.findIndex((row) => row.key === key);
    setRows(rows.filter((row) => row.key !== key));
  };
  const moveUp = (key: number) => {
    const at = rows.findIndex((row) => row.key === key);
    if (at < 1) return;
    goTo.current = at - 1;
    setRows([...rows.slice(0, at - 1), rows[at]!, rows[at - 1]!, ...rows.slice(at + 1)]);
  };
  return { rows, list, add, remove, moveUp };
}
