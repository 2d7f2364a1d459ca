export type BodyErrorReason =
  | "syntax"
  | "depth"
  | "duplicate_member"
  | "too_many_strings"
  | "utf8"
  | "not_an_object";

/** Why a body is refused and at which byte; never a piece of it. */
export class BodyError extends Error {
  readonly reason: BodyErrorReason;
  /** Bytes from the start of the body. */
  readonly offset: number;

  constructor(reason: BodyErrorReason, offset: number) {
    super(`The body was refused at byte ${offset}: ${reason}.`);
    this.name = "BodyError";
    this.reason = reason;
    this.offset = offset;
  }
}
