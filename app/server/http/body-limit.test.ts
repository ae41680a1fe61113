import { expect, test } from "vitest";
import { refusedBody } from "./body-limit";

const megabytes = (count: number) => String(count * 1024 * 1024);
const form = "application/x-www-form-urlencoded";
const files = "multipart/form-data; boundary=x";

test.each<[string, string | undefined, Record<string, string>, number | undefined]>([
  ["a form", "POST", { "content-type": form, "content-length": megabytes(8) }, undefined],
  ["a form too large", "POST", { "content-type": form, "content-length": String(8 * 1024 * 1024 + 1) }, 413],
  ["JSON too large", "PUT", { "content-type": "application/json", "content-length": megabytes(9) }, 413],
  ["a body of no kind", "POST", { "content-length": megabytes(9) }, 413],
  ["files", "POST", { "content-type": files, "content-length": megabytes(200) }, undefined],
  ["files too large", "POST", { "content-type": files, "content-length": megabytes(201) }, 413],
  [
    "what only ends like files",
    "POST",
    { "content-type": `text/plain; ${files}`, "content-length": megabytes(9) },
    413,
  ],
  ["a body without an end in sight", "POST", { "content-type": files, "transfer-encoding": "chunked" }, 411],
  ["no body", "POST", {}, undefined],
  ["a DELETE with a body", "DELETE", { "content-length": megabytes(9) }, 413],
  ["a page that is asked for", "GET", { "content-length": megabytes(9) }, undefined],
])("%s", (_what, method, headers, answer) => expect(refusedBody(method, headers)).toBe(answer));
