import { runEntry } from "./entry/failure.mjs";
import { ensureInstalled } from "./entry/install.mjs";

await runEntry(async () => {
  await ensureInstalled();
  const { register } = await import("tsx/esm/api");
  register();
  const { countFile } = await import("./count/count-file.ts");
  return countFile(process.argv.slice(2));
});
process.exit();
