import { data } from "@remix-run/node";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * An id from the address. What is no id is no page: the database would call it an error of ours.
 * @throws 404
 */
export function idFrom(param: string | null | undefined): string {
  if (!param || !uuid.test(param)) throw data(null, { status: 404 });
  return param;
}
