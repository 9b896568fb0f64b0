import { join } from "node:path";
import type { Plugin } from "vite";
import { switchedOff, type CodeSwitch } from "./switch";

/** @throws Error when the text is not there exactly once: a switch that takes nothing away proves nothing. */
export function takeAway(source: string, { file, from, to }: Pick<CodeSwitch, "file" | "from" | "to">): string {
  const found = source.split(from).length - 1;
  if (found !== 1) throw new Error(`${file} holds ${found} times: ${from}`);
  return source.replace(from, () => to);
}

/** Gives the tests one module without its protection. Nothing is written, and nothing of it is in the product. */
export function withoutProtection(root: string): Plugin {
  return {
    name: "without-protection",
    enforce: "pre",
    transform(source, id) {
      const off = switchedOff();
      return off && "file" in off && id.split("?")[0] === join(root, off.file) ? takeAway(source, off) : null;
    },
  };
}
