import { openProver } from "./prove";
import type { Switch } from "./switch";

// One of the processes that `run.ts` starts: a switch comes, its verdict goes back. What is off is off in the whole
// process, so each proves one at a time.
const { prove, close } = await openProver();
process.on("message", async (off: Switch) => process.send?.(await prove(off)));
process.on("disconnect", () => void close().finally(() => process.exit()));
process.send?.("ready");
