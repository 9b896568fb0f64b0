import { readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { root } from "#scripts/entry/root.mjs";

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<"dependencies" | "devDependencies", object>;
const external = Object.keys({ ...dependencies, ...devDependencies }).flatMap((name) => [name, `${name}/*`]);

const made = new Map<string, Promise<string>>();

/**
 * The command as one script, made once per test file: a process that is killed many times over should not translate
 * the product's sources each time. Lies as deep as the built site, so that what is read beside it is found, and not in `build/`, which a build empties.
 */
export function bundleOf(file: string): Promise<string> {
  const known = made.get(file) ?? make(file);
  made.set(file, known);
  return known;
}

async function make(file: string): Promise<string> {
  const outfile = join(root, ".data/bundles", `${basename(file, ".ts")}-${process.pid}.mjs`);
  await build({ entryPoints: [join(root, file)], outfile, bundle: true, platform: "node", format: "esm", jsx: "automatic", external, logLevel: "warning" });
  process.once("exit", () => rmSync(outfile, { force: true }));
  return outfile;
}
