import { EventEmitter } from "node:events";
import { openProver } from "./prove";
import type { Switch } from "./switch";

// One of the processes that `run.ts` starts: a switch comes, its verdict goes back. What is off is off in the whole
// process, so each proves one at a time.
// Its worker lives on from one proof to the next, and each run listens to it anew.
EventEmitter.defaultMaxListeners = Number.POSITIVE_INFINITY;

const { prove, close } = await openProver();
process.on("message", async (off: Switch) => process.send?.(await prove(off)));
process.on("disconnect", () => void close().finally(() => process.exit()));
process.send?.("ready");
