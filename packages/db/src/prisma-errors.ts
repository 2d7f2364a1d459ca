import { ConflictError } from "./errors";
import { Prisma } from "./generated/client";

const uniqueViolation = "P2002";
const transactionConflict = "P2034";

/** Runs a write; a taken unique value becomes a `ConflictError` about `member`. */
export async function orConflict<T>(kind: string, member: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (hasCode(error, uniqueViolation)) throw new ConflictError(kind, member);
    throw error;
  }
}

/** True for a deadlock or a write conflict: the same transaction may succeed when it is tried again. */
export function isRetryable(error: unknown): boolean {
  return hasCode(error, transactionConflict);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;
}
