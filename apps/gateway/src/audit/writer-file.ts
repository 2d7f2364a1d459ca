import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { isAlive, ownIdentity, ProcessIdentity } from "./process-identity";
import { toWriterFile } from "./segment-name";
import { writeAtomic } from "./write-atomic";

/** Stands in the spool from before a boot's first record until its open intents are closed. */
const WriterFile = z.object({
  version: z.literal(1),
  instance: z.string(),
  process: ProcessIdentity,
  /** Set when the gateway ended in order: no record follows. */
  is_closed: z.boolean(),
});

export interface Writer {
  readonly instance: string;
  /** Whether more records can come. */
  readonly isLive: boolean;
}

export function writeWriterFile(
  folder: string,
  boot: string,
  writer: { readonly instance: string; readonly isClosed: boolean },
): void {
  const content: z.infer<typeof WriterFile> = {
    version: 1,
    instance: writer.instance,
    process: ownIdentity(),
    is_closed: writer.isClosed,
  };
  writeAtomic(path.join(folder, toWriterFile(boot)), JSON.stringify(content), { isDurable: false });
}

/** The heartbeat that readers in other containers go by. */
export function touchWriterFile(folder: string, boot: string): void {
  const now = new Date();
  fs.utimes(path.join(folder, toWriterFile(boot)), now, now, () => {});
}

/** Undefined when the file is gone or unreadable: then nothing says that the boot still lives. */
export function readWriterFile(folder: string, boot: string): Writer | undefined {
  const file = path.join(folder, toWriterFile(boot));
  try {
    const content = WriterFile.parse(JSON.parse(fs.readFileSync(file, "utf8")));
    const heartbeatAgeMs = Date.now() - fs.statSync(file).mtimeMs;
    return {
      instance: content.instance,
      isLive: !content.is_closed && isAlive(content.process, heartbeatAgeMs),
    };
  } catch {
    return undefined;
  }
}
