import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Append-only JSON lines: one line is one whole operation, so a torn last line undoes that operation only. */
export class Journal {
  private readonly file: number | null;

  constructor(private readonly path: string | undefined) {
    if (path) mkdirSync(dirname(path), { recursive: true });
    this.file = path ? openSync(path, "a") : null;
  }

  /** Every operation written so far; a last line cut short by a crash is dropped from the file too. */
  read(): unknown[] {
    if (!this.path || this.file === null || !existsSync(this.path)) return [];
    const bytes = readFileSync(this.path);
    const whole = bytes.lastIndexOf(10) + 1;
    if (whole < bytes.length) ftruncateSync(this.file, whole);
    const lines = bytes.subarray(0, whole).toString("utf8").split("\n");
    return lines.filter(Boolean).map((line) => JSON.parse(line) as unknown);
  }

  append(operation: unknown): void {
    if (this.file !== null) writeSync(this.file, `${JSON.stringify(operation)}\n`);
  }

  clear(): void {
    if (this.file !== null) ftruncateSync(this.file, 0);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
  }
}
