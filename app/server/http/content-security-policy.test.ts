import { describe, expect, test } from "vitest";
import { portalPagePolicy, workingPagePolicy } from "./content-security-policy";

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split("; ").map((one) => [one.slice(0, one.indexOf(" ")), one.slice(one.indexOf(" ") + 1)]),
  );

const working = directives(workingPagePolicy("bm9uY2U="));
const portal = directives(portalPagePolicy());

describe("a working page", () => {
  test("runs our files, and what carries the response's nonce, and nothing that is written into the page", () => {
    expect(working["script-src"]).toBe("'self' 'nonce-bm9uY2U='");
    expect(working["script-src-elem"] ?? working["script-src-attr"]).toBeUndefined();
    expect(working["style-src"]).toBe("'self' 'nonce-bm9uY2U='");
  });
  test("in development no more for scripts", () =>
    expect(directives(workingPagePolicy("x", { dev: true }))["script-src"]).toBe("'self' 'nonce-x'"));
});

describe("a public page", () => {
  test("runs nothing, and asks nobody for anything", () => {
    expect(portal).toMatchObject({ "script-src": "'none'", "connect-src": "'none'", "worker-src": "'none'" });
    expect(portalPagePolicy()).not.toContain("nonce");
  });
  test("nor in development", () =>
    expect(directives(portalPagePolicy({ dev: true }))).toMatchObject({ "script-src": "'none'" }));
});

describe.each([
  ["a working page", working],
  ["a public page", portal],
])("%s", (_which, policy) => {
  test("is open for nothing that isn't named", () => expect(policy["default-src"]).toBe("'none'"));
  test("stands in no other site's frame, sends forms home, and has no other base", () =>
    expect(policy).toMatchObject({ "frame-ancestors": "'none'", "form-action": "'self'", "base-uri": "'none'" }));
  test("loads nothing from other hosts, and evaluates no text as a script", () => {
    const sources = Object.values(policy).join(" ");
    expect(sources).not.toMatch(/\*|https?:|unsafe-eval|wasm|unsafe-hashes|strict-dynamic/);
    for (const [name, value] of Object.entries(policy))
      if (name !== "style-src-attr") expect(value, name).not.toContain("unsafe-inline");
  });
});
