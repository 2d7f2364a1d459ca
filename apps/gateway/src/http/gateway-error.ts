import { type ErrorCode, errorTable } from "./error-table";

/** Safe to log and to show: ids, counts, entity types and names from the configuration. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

/** The request cannot go on. `cause` is for the operator and never shown. */
export class GatewayError extends Error {
  override readonly name = "GatewayError";
  constructor(
    readonly code: ErrorCode,
    readonly facts: ErrorFacts = {},
    options?: ErrorOptions,
  ) {
    super(errorTable[code].message, options);
  }

  get status(): number {
    return errorTable[this.code].status;
  }
}

/** Anything that is not ours leaves as `internal`, with its message kept inside. */
export function toGatewayError(error: unknown): GatewayError {
  return error instanceof GatewayError ? error : new GatewayError("internal", {}, { cause: error });
}
