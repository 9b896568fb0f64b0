import DataLoader from "dataloader";
import { isDatabaseAway } from "./database-away";

type Together<K, V> = (keys: readonly K[]) => Promise<readonly (V | Error)[]>;

const MAX_TOGETHER = 50;
/** A write that waits for a row must not stop the next. */
const AT_ONCE = 2;

/** Reads asked for in the same turn of the event loop become one. */
export const together = <K, V>(read: Together<K, V>) => new DataLoader<K, V>(read, { cache: false, maxBatchSize: MAX_TOGETHER, batchScheduleFn: setImmediate });

/** Writes asked for while others are under way (`atOnce` at most) become one: alone, a write waits for nobody; in a rush, many share one transaction. */
export function gathered<K, V>(write: Together<K, V>, atOnce = AT_ONCE): DataLoader<K, V> {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  const start = () => {
    while (underWay < atOnce && waiting.length > 0) {
      underWay += 1;
      waiting.shift()!();
    }
  };
  const end = () => {
    underWay -= 1;
    start();
  };
  const schedule = (run: () => void) => {
    waiting.push(run);
    setImmediate(start);
  };
  return new DataLoader<K, V>((keys) => write(keys).finally(end), { cache: false, maxBatchSize: MAX_TOGETHER, batchScheduleFn: schedule });
}

/** All with one call; when that fails, each alone, so that one that cannot be written stops no other. Of a database that is away, each is told at once. */
export async function orEachAlone<K, V>(keys: readonly K[], write: (keys: readonly K[]) => Promise<readonly V[]>): Promise<(V | Error)[]> {
  if (keys.length > 1) {
    const all = await write(keys).catch(asError);
    if (!(all instanceof Error)) return [...all];
    if (isDatabaseAway(all)) return keys.map(() => all);
  }
  const answers: (V | Error)[] = [];
  for (const key of keys) answers.push(await write([key]).then(([answer]) => answer!, asError));
  return answers;
}

export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error("Not an error was thrown", { cause: thrown }));
