import { runEntry } from "./entry/failure.mjs";
import { ensureInstalled } from "./entry/install.mjs";

await runEntry(async () => {
  await ensureInstalled();
  const { register } = await import("tsx/esm/api");
  register();
  const { verifyFile } = await import("./count/verify-file.ts");
  return verifyFile(process.argv.slice(2));
});
process.exit();
