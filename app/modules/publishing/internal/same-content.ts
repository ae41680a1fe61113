/** Of what is published: the day, and the municipality's name and address, which pages show as they are now. */
const ofThePublishing = new Set(["municipality", "issued", "publishedAt", "changedAt", "firstPublishedAt"]);

/** Whether two are the same to a reader. JSON from the database has its own order of keys, and leaves out what is undefined. */
export const sameContent = (one: object, other: object): boolean => told(one) === told(other);

const told = (content: object): string =>
  JSON.stringify(sorted(Object.fromEntries(Object.entries(content).filter(([key]) => !ofThePublishing.has(key)))));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
