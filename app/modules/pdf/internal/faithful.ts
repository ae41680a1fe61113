/** How pdf-lib reads and writes here: nothing changed that isn't asked for, and every object in the clear. */
export const AS_IT_IS = { updateMetadata: false } as const;
export const PLAIN = { useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false } as const;
