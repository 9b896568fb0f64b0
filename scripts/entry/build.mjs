import { Failure } from "./failure.mjs";
import { hashOf } from "./hash.mjs";
import { step } from "./progress.mjs";
import { runBin } from "./run.mjs";
import { stamp } from "./stamp.mjs";

const SOURCES = ["app", "db", "emails", "public", "remix.config.js", "vite.config.ts", "vite.aliases.ts", "scripts/precompress.ts"];
const SETTINGS = ["package.json", "package-lock.json", "tsconfig.json"];
const built = stamp("build/.made-from");

const isShipped = (path) => !/\.test\.tsx?$/.test(path);

/** Builds the site when its sources changed since the last build. */
export async function ensureBuilt() {
  const value = hashOf([...SOURCES, ...SETTINGS], { keep: isShipped });
  if (built.matches(value)) return;
  built.clear();
  await step("Building the site", async () => {
    const env = { ...process.env, NODE_ENV: "production" };
    const { code, output } = await runBin("remix", ["vite:build"], { env });
    if (code !== 0) throw new Failure(`The build failed:\n\n${output}`);
  });
  built.write(value);
}
