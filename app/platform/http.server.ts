import { createHash } from "node:crypto";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { DomainError } from "./errors";
import { unitOfWork, type Unit, type UnitActor } from "./unit-of-work.server";

/** What a form gets back when it can't be done: nothing that was typed is lost. */
export interface Faults {
  faults: { field?: string; message: string }[];
  values: Record<string, string | string[]>;
  code: "malformed" | DomainError["code"];
  details?: unknown;
}

/** Of a field for which its form has no words: it isn't one that anybody fills in, so the page is another than the form's. */
const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";

/** The hidden field that makes a POST sent twice be done once. */
export const keyField = "_noegle";

/**
 * One POST, one use case, one transaction: parses the form by `schema`, does `work` once per idempotency key, and turns what
 * a person can mend into `Faults`. Anything else is thrown on: a bug.
 * @param body the request, or its already read fields where files were streamed before
 * @param then the answer to success; usually a redirect. It also answers a repeated POST, with the first one's result
 */
export async function act<A extends UnitActor, S extends z.ZodType, R>(
  body: Request | Record<string, string | string[]>,
  actor: A,
  schema: S,
  work: (unit: Unit<A>, input: z.infer<S>) => Promise<R>,
  then: (result: R) => Response | Promise<Response>,
) {
  const fields = body instanceof Request ? await readFields(body) : body;
  const address = body instanceof Request ? new URL(body.url).pathname.replace(/\.data$/, "") : "";
  const values = kept(fields);
  const key = fields[keyField];
  if (typeof key !== "string" || key.length < 8 || key.length > 100)
    return refuse({ faults: [{ message: outdated }], values, code: "malformed" }, 400);
  return answer(
    fields,
    schema,
    (input) => unitOfWork(actor, (unit) => once(unit, key, [address, withoutSecrets(fields)], () => work(unit, input))),
    then,
  );
}

/**
 * The same for a POST before anybody is signed in: there is no municipality yet, so no unit and no key. `work` must itself bear
 * being done twice.
 */
export async function actBeforeSignIn<S extends z.ZodType, R>(
  request: Request,
  schema: S,
  work: (input: z.infer<S>) => Promise<R>,
  then: (result: R) => Response | Promise<Response>,
) {
  return answer(await readFields(request), schema, work, then);
}

async function answer<S extends z.ZodType, R>(
  fields: Record<string, string | string[]>,
  schema: S,
  work: (input: z.infer<S>) => Promise<R>,
  then: (result: R) => Response | Promise<Response>,
) {
  const values = kept(fields);
  const parsed = schema.safeParse(fields, { error: () => outdated });
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      field: issue.path.join(".") || undefined,
      message: issue.message,
    }));
    return refuse({ faults, values, code: "malformed" }, 400);
  }
  let result: R;
  try {
    result = await work(parsed.data);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "not_found") throw data(null, { status: 404 });
    return refuse(
      { faults: [{ field: error.field, message: error.message }], values, code: error.code, details: error.details },
      error.status,
    );
  }
  return then(result);
}

/** A page's reads in one unit; what the actor may not know of is a 404, what it may not do a 403. */
export async function read<A extends UnitActor, T>(actor: A, work: (unit: Unit<A>) => Promise<T>): Promise<T> {
  try {
    return await unitOfWork(actor, work);
  } catch (error) {
    if (error instanceof DomainError) throw data({ message: error.message }, { status: error.status });
    throw error;
  }
}

const refuse = (faults: Faults, status: number) => data(faults, { status });

/**
 * The unit's first statement: the primary key makes a second caller wait for the first one's commit. A failed attempt frees
 * its key with the rollback; the same key with other content is a conflict.
 */
async function once<A extends UnitActor, R>(
  unit: Unit<A>,
  key: string,
  request: unknown,
  work: () => Promise<R>,
): Promise<R> {
  const { tx } = unit;
  const hash = createHash("sha256").update(JSON.stringify(request)).digest();
  const mine =
    await tx.$executeRaw`INSERT INTO idempotency_key (key, request_hash) VALUES (${key}, ${hash}) ON CONFLICT DO NOTHING`;
  if (mine === 0) {
    const [earlier] = await tx.$queryRaw<{ same: boolean; result: R }[]>`
      SELECT request_hash = ${hash} AS same, result FROM idempotency_key WHERE key = ${key} AND user_id = app.user_id()`;
    if (!earlier?.same)
      throw new DomainError(
        "conflict",
        "Formularen er allerede sendt med et andet indhold. Genindlæs siden, og prøv igen.",
      );
    return earlier.result;
  }
  const result = await work();
  await tx.$executeRaw`UPDATE idempotency_key SET result = ${JSON.stringify(result ?? null)}::jsonb WHERE key = ${key} AND user_id = app.user_id()`;
  return result;
}

/**
 * Forgets the POSTs that nobody will send a second time. One may come again after its answer was lost: at the latest from a tab
 * that was asleep for some days. By the database's clock, which wrote when they came.
 */
export async function forgetKeys({ tx }: Unit): Promise<void> {
  await tx.$executeRaw`DELETE FROM idempotency_key WHERE created_at < now() - interval '7 days'`;
}

/** Form or JSON. A name that comes several times becomes a list; every text is NFC. */
export async function readFields(request: Request): Promise<Record<string, string | string[]>> {
  if (request.headers.get("content-type")?.startsWith("application/json")) {
    const body: unknown = await request.json().catch(() => undefined);
    return normalised(Object.entries(typeof body === "object" && body !== null ? body : {}));
  }
  return normalised([...(await request.formData()).entries()]);
}

function normalised(entries: [string, unknown][]): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of entries) {
    const text = typeof value === "string" ? value.replaceAll("\0", "").normalize("NFC") : (value as string); // no text of PostgreSQL's holds U+0000
    const earlier = fields[name];
    fields[name] = earlier === undefined ? text : Array.isArray(earlier) ? [...earlier, text] : [earlier, text];
  }
  return fields;
}

/** What goes back into the form; passwords never do. */
function kept(fields: Record<string, string | string[]>): Faults["values"] {
  const { [keyField]: _key, ...rest } = withoutSecrets(fields);
  return Object.fromEntries(
    Object.entries(rest).filter(([, value]) => [value].flat().every((part) => typeof part === "string")),
  );
}

/** A password is neither sent back nor kept, not even as part of a fast hash that could be guessed at. */
const withoutSecrets = (fields: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !/password|adgangskode/i.test(name)));
