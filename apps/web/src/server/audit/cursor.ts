import type { Cursor } from "@veilgate/db";
import { z } from "zod";

/** A cursor as one opaque word for a URL. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.occurredAt.toISOString()} ${cursor.id}`, "utf8").toString("base64url");
}

/** Throws a `ZodError` for a word that this server did not write: a page is never guessed. */
export function requireCursor(word: string): Cursor {
  const [time = "", id = "", ...rest] = Buffer.from(word, "base64url").toString("utf8").split(" ");
  const occurredAt = new Date(time);
  if (rest.length > 0 || !/^[\w-]{1,64}$/.test(id) || Number.isNaN(occurredAt.getTime())) {
    const message = "The link to the next page is damaged.";
    throw new z.ZodError([{ code: "custom", path: ["cursor"], message, input: undefined }]);
  }
  return { occurredAt, id };
}
