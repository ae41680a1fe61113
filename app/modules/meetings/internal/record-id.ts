/** Whether a piece of an address can be a record's id at all; PostgreSQL refuses to look for anything else. */
export const isId = (text: string | undefined | null): text is string =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text ?? "");
