import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Being told to stop, we tell the child (once: Ctrl-C arrives twice under npm), wait for it and end. */
function passSignalsTo(child) {
  let told = false;
  const tell = () => {
    if (told) return;
    told = true;
    child.once("close", () => process.exit(130));
    child.kill("SIGINT");
  };
  process.on("SIGINT", tell).on("SIGTERM", tell);
  child.once("close", () => process.off("SIGINT", tell).off("SIGTERM", tell));
}

/**
 * Runs a command in the project's folder and waits for its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} [options] show: let its output through instead of keeping it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { show = false, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const out = show ? "inherit" : "pipe";
    // Its own process group: what the terminal sends reaches it through us alone.
    const child = spawn(command, args, { cwd: root, env, detached: true, stdio: ["ignore", out, out] });
    passSignalsTo(child);
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs the command line of an installed package, like `runBin("tsc", ["--noEmit"])`. */
export function runBin(name, args, options) {
  return run(process.execPath, [join(root, "node_modules/.bin", name), ...args], options);
}

/** Runs npm itself: the one that started us when there is one. */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith("npm-cli.js")
    ? run(process.execPath, [cli, ...args], options)
    : run("npm", args, options);
}
