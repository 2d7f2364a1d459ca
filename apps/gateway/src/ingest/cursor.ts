import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeAtomic } from "../audit/write-atomic";

const Position = z.object({
  /** The segment that is being read; those before it are in the database. */
  index: z.int().min(1),
  offset: z.int().min(0),
  /** The seq of the next record, null where it is not known. */
  next_seq: z.int().nullable(),
  /** The segment at `index` had a flaw: it is kept when it has been shipped. */
  is_damaged: z.boolean(),
});
export type Position = z.infer<typeof Position>;

const CursorFile = z.object({ version: z.literal(1), boots: z.record(z.string(), Position) });

/**
 * How far each boot's segments are in the database. A position that cannot be saved still holds in memory: on
 * a full disk, shipping goes on and frees it. After a crash the records behind the last saved position are
 * shipped again, and the database ignores them.
 */
export class Cursor {
  readonly #file: string;
  readonly #boots: Map<string, Position>;
  /** There was a file and it could not be read. Everything is then shipped again, and ignored there. */
  readonly wasUnreadable: boolean;

  constructor(folder: string) {
    this.#file = path.join(folder, "cursor.json");
    const found = readCursorFile(this.#file);
    this.wasUnreadable = found === undefined;
    this.#boots = new Map(Object.entries(found ?? {}));
  }

  get(boot: string): Position | undefined {
    return this.#boots.get(boot);
  }

  /** Gives the error when the position is not on the disk. */
  set(boot: string, position: Position): unknown {
    this.#boots.set(boot, position);
    return this.#save();
  }

  delete(boot: string): unknown {
    return this.#boots.delete(boot) ? this.#save() : undefined;
  }

  #save(): unknown {
    const content: z.infer<typeof CursorFile> = { version: 1, boots: Object.fromEntries(this.#boots) };
    try {
      writeAtomic(this.#file, JSON.stringify(content), { isDurable: true });
      return undefined;
    } catch (error) {
      return error;
    }
  }
}

function readCursorFile(file: string): Record<string, Position> | undefined {
  if (!fs.existsSync(file)) return {};
  try {
    return CursorFile.parse(JSON.parse(fs.readFileSync(file, "utf8"))).boots;
  } catch {
    return undefined;
  }
}
