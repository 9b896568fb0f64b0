import { runEntry } from "./entry/failure.mjs";
import { ensureInstalled } from "./entry/install.mjs";

await runEntry(async () => {
  await ensureInstalled();
  const { register } = await import("tsx/esm/api");
  register();
  const { main } = await import("./demo/on-found-database.ts");
  return main(process.argv.slice(2));
});
process.exit();
