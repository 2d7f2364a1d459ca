import fs from "node:fs";
import path from "node:path";

/** Replaces the file in one step, mode 0600: a reader sees the old text or the new one, never a part. */
export function writeAtomic(file: string, text: string, options: { readonly isDurable: boolean }): void {
  const draft = `${file}.${process.pid}.tmp`;
  const fd = fs.openSync(draft, "w", 0o600);
  try {
    fs.writeFileSync(fd, text);
    if (options.isDurable) fs.fdatasyncSync(fd);
  } catch (error) {
    fs.closeSync(fd);
    fs.rmSync(draft, { force: true });
    throw error;
  }
  fs.closeSync(fd);
  fs.renameSync(draft, file);
  if (options.isDurable) syncFolder(path.dirname(file));
}

/** Makes the names in a folder durable: files made, renamed and removed. */
export function syncFolder(folder: string): void {
  const fd = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
