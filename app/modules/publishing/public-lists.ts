/** What a municipality publishes besides its meetings; each has a list as soon as there is something in it. */
export const publicLists = ["letters", "plans", "projects"] as const;
export type PublicList = (typeof publicLists)[number];
