import { describe, expect, test, vi } from "vitest";
import { isSingleKey, sequenceWindow, ShortcutRegistry, strokesInWords, type Shortcut, type Stroke } from "./keyboard";

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const outside = { inField: false, singleKeys: true };
const inField = { inField: true, singleKeys: true };
const turnedOff = { inField: false, singleKeys: false };

function registryOf(...keys: (string | Partial<Shortcut>)[]) {
  const registry = new ShortcutRegistry();
  registry.register(
    keys.map((key) => ({ keys: "", label: "", run: vi.fn(), ...(typeof key === "string" ? { keys: key } : key) })),
  );
  return registry;
}

describe("single letters", () => {
  const registry = registryOf("n", "?");
  test("work outside fields", () => expect(registry.match(stroke("n"), 0, outside)?.keys).toBe("n"));
  test("don't work while one writes", () => expect(registry.match(stroke("n"), 0, inField)).toBeNull());
  test("can be turned off", () => expect(registry.match(stroke("?", { shiftKey: true }), 0, turnedOff)).toBeNull());
  test("a character that needs Shift is itself", () => {
    expect(registry.match(stroke("?", { shiftKey: true }), 0, outside)?.keys).toBe("?");
  });
  test("with Ctrl they mean something else", () => {
    expect(registry.match(stroke("n", { ctrlKey: true }), 0, outside)).toBeNull();
  });
});

describe("with modifiers", () => {
  const registry = registryOf("Alt+ArrowUp", { keys: "Mod+k", inFields: true }, { keys: "F2", inFields: true });
  test("Ctrl and Cmd are the same", () => {
    expect(registry.match(stroke("k", { ctrlKey: true }), 0, inField)?.keys).toBe("Mod+k");
    expect(registry.match(stroke("k", { metaKey: true }), 0, turnedOff)?.keys).toBe("Mod+k");
  });
  test("while one writes only those that say so", () => {
    expect(registry.match(stroke("ArrowUp", { altKey: true }), 0, inField)).toBeNull();
    expect(registry.match(stroke("ArrowUp", { altKey: true }), 0, outside)?.keys).toBe("Alt+ArrowUp");
    expect(registry.match(stroke("F2"), 0, inField)?.keys).toBe("F2");
  });
});

describe("two strokes after each other", () => {
  test("go there", () => {
    const registry = registryOf("g o", "o");
    expect(registry.match(stroke("g"), 0, outside)).toBeNull();
    expect(registry.match(stroke("o"), sequenceWindow, outside)?.keys).toBe("g o");
    expect(registry.match(stroke("o"), sequenceWindow, outside)?.keys).toBe("o");
  });
  test("come to nothing when the second is late, wrong, or in a field", () => {
    const registry = registryOf("g o");
    registry.match(stroke("g"), 0, outside);
    expect(registry.match(stroke("o"), sequenceWindow + 1, outside)).toBeNull();
    registry.match(stroke("g"), 0, outside);
    expect(registry.match(stroke("x"), 1, outside)).toBeNull();
    expect(registry.match(stroke("o"), 2, outside)).toBeNull();
    registry.match(stroke("g"), 0, outside);
    expect(registry.match(stroke("o"), 1, inField)).toBeNull();
  });
  test("survive a modifier pressed in between", () => {
    const registry = registryOf("g ?");
    registry.match(stroke("g"), 0, outside);
    registry.match(stroke("Shift", { shiftKey: true }), 1, outside);
    expect(registry.match(stroke("?", { shiftKey: true }), 2, outside)?.keys).toBe("g ?");
  });
});

test("a page takes a key over and gives it back", () => {
  const registry = registryOf({ keys: "n", label: "rammen" });
  const giveBack = registry.register([{ keys: "n", label: "siden", run: vi.fn() }]);
  expect(registry.list().map(({ label }) => label)).toEqual(["siden"]);
  giveBack();
  expect(registry.match(stroke("n"), 0, outside)?.label).toBe("rammen");
});

test("keys in words", () => {
  expect(strokesInWords("Mod+k")).toEqual(["Ctrl K"]);
  expect(strokesInWords("Alt+PageDown")).toEqual(["Alt Page Down"]);
  expect(strokesInWords("g o")).toEqual(["G", "O"]);
  expect(["n", "g o", "?"].every(isSingleKey)).toBe(true);
  expect(["F2", "Mod+k", "Alt+ArrowUp"].some(isSingleKey)).toBe(false);
});
