import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Lingering } from "./lingering";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const begin = () => {
  const leave = vi.fn();
  const lingering = new Lingering(10_000, leave);
  lingering.start();
  return { leave, lingering };
};

test("it goes after its time, once", () => {
  const { leave } = begin();
  vi.advanceTimersByTime(9_999);
  expect(leave).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(leave).toHaveBeenCalledTimes(1);
});

test("it stays while it is held, and its whole time after that", () => {
  const { leave, lingering } = begin();
  vi.advanceTimersByTime(9_000);
  lingering.hold();
  vi.advanceTimersByTime(600_000);
  lingering.release();
  vi.advanceTimersByTime(9_999);
  expect(leave).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(leave).toHaveBeenCalledTimes(1);
});

test("pointed at and focused: both must let go", () => {
  const { leave, lingering } = begin();
  lingering.hold();
  lingering.hold();
  lingering.release();
  vi.advanceTimersByTime(60_000);
  expect(leave).not.toHaveBeenCalled();
  lingering.release();
  vi.advanceTimersByTime(10_000);
  expect(leave).toHaveBeenCalledTimes(1);
});

test("stopped, it never goes", () => {
  const { leave, lingering } = begin();
  lingering.stop();
  vi.advanceTimersByTime(60_000);
  expect(leave).not.toHaveBeenCalled();
});
