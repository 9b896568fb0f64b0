import { runEntry } from "./entry/failure.mjs";
import { ensureInstalled } from "./entry/install.mjs";

await runEntry(async () => {
  await ensureInstalled();
  const { register } = await import("tsx/esm/api");
  register();
  const { importTerritory } = await import("./demo/on-found-database.ts");
  return importTerritory(process.argv.slice(2));
});
process.exit();
