import { appendFileSync } from "node:fs";

/**
 * Says that something could not be checked here, for `npm test` to print before its result: an oracle that
 * is absent must not look like one that agrees.
 * @param reason like "counting outcomes (../shared is absent)"
 */
export function notRun(reason: string): void {
  const file = process.env.NOT_RUN_FILE;
  if (file) appendFileSync(file, `${reason}\n`);
  else console.error(`not run: ${reason}`);
}
