import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { calls } from "./calls";
import { readTypes } from "./read-types";
import type { Parameters } from "./shapes";

export const GENERATED = join(import.meta.dirname, "params.gen.json");

/** One call or shape a line, so that an update of the package can be read in a diff. */
export function generate(): string {
  const manifest = join(import.meta.dirname, "../../../node_modules/stripe/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return written(readTypes(calls, version));
}

function written({ stripe, calls: read, shapes }: Parameters): string {
  const callLines = Object.entries(read).map(([call, shape]) => `  ${JSON.stringify(call)}: ${JSON.stringify(shape)}`);
  const shapeLines = shapes.map((shape) => `  ${JSON.stringify(shape)}`);
  return `{\n"stripe": ${JSON.stringify(stripe)},\n"calls": {\n${callLines.join(",\n")}\n},\n"shapes": [\n${shapeLines.join(",\n")}\n]\n}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(GENERATED, generate());
  console.log(`written: ${GENERATED}`);
}
