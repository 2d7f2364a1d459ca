/** The thing does not exist for this tenant. Says nothing about other tenants. */
export class NotFoundError extends Error {
  override readonly name = "NotFoundError";
  constructor(readonly kind: string) {
    super(`No such ${kind}.`);
  }
}

/** A name or slug is taken. `member` names the input that has to change. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
  constructor(
    readonly kind: string,
    readonly member: string,
  ) {
    super(`A ${kind} with this ${member} already exists.`);
  }
}
