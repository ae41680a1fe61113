import { useState } from "react";

/** Rows that are added, removed and put in order before they are sent; each keeps its key, so that what is typed stays with it. */
export function useRows<T>(initial: readonly T[]) {
  const [rows, setRows] = useState(() => initial.map((value, key) => ({ key, value })));
  const [next, setNext] = useState(initial.length);
  const add = (value: T) => {
    setRows((now) => [...now, { key: next, value }]);
    setNext((key) => key + 1);
  };
  const remove = (key: number) => setRows((now) => now.filter((row) => row.key !== key));
  const moveUp = (key: number) =>
    setRows((now) => {
      const at = now.findIndex((row) => row.key === key);
      return at < 1 ? now : [...now.slice(0, at - 1), now[at]!, now[at - 1]!, ...now.slice(at + 1)];
    });
  return { rows, add, remove, moveUp };
}
