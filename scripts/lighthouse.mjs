import { ensureBuilt } from "./entry/build.mjs";
import { runEntry } from "./entry/failure.mjs";
import { ensureInstalled } from "./entry/install.mjs";

await runEntry(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { register } = await import("tsx/esm/api");
  register();
  const { main } = await import("./lighthouse/main.ts");
  return main(process.argv.slice(2));
});
process.exit();
