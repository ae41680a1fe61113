import { expect, test } from "vitest";
import { collectGarbage } from "./collect-garbage";

test("what nobody holds is given back, and what is held stays", async () => {
  let left: { at: number }[] | null = Array.from({ length: 1_000_000 }, (_, at) => ({ at }));
  const held = new WeakRef(left);
  const before = process.memoryUsage().heapUsed;
  left = null;
  await collectGarbage();
  expect(held.deref()).toBeUndefined();
  expect(process.memoryUsage().heapUsed).toBeLessThan(before - 10_000_000);
});
