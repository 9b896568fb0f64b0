import { runEntry } from "./entry/failure.mjs";
import { ensureInstalled } from "./entry/install.mjs";

await runEntry(async () => {
  await ensureInstalled();
  const { register } = await import("tsx/esm/api");
  register();
  const { checkProof } = await import("./demo/on-found-database.ts");
  return checkProof(process.argv.slice(2));
});
process.exit();
