interface Signed {
  bodySha256: string | null;
  signatures: readonly { signatoryId: string; bodySha256: string }[];
}

/** The places under the letter where nobody has signed this body yet: a signature on an earlier one holds for that one. */
export const unsignedPlaces = <S extends { id: string }>(letter: Signed & { signatories: readonly S[] }): S[] =>
  letter.signatories.filter(
    ({ id }) =>
      !letter.signatures.some(({ signatoryId, bodySha256 }) => signatoryId === id && bodySha256 === letter.bodySha256),
  );
