/** A row points at bytes that aren't there. Data is lost, so this is no DomainError: nobody but the operator can mend it. */
export class MissingContent extends Error {
  override readonly name = "MissingContent";
  constructor(readonly sha256: string) {
    super(`No content with SHA-256 ${sha256}.`);
  }
}

/** The bytes no longer have the hash they are kept under. */
export class DamagedContent extends Error {
  override readonly name = "DamagedContent";
  constructor(readonly sha256: string) {
    super(`The content kept as SHA-256 ${sha256} has changed.`);
  }
}
