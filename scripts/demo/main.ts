import { accessSync, constants, existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../entry/failure.mjs";
import { visitorPort } from "../entry/port.mjs";
import { root } from "../entry/root.mjs";
import { dataFolderIn, reachablePlace } from "../postgres/place";
import { stopLeftover } from "../postgres/server";
import { createCrew, type Crew } from "./crew";
import { parseDemoOptions } from "./options";
import { withLastLines } from "./patience";
import { logFolderIn, type Product, startProduct } from "./product";
import { announceDemo, demoFolder, findRunningDemo, RUNNING_FILE, withdrawDemo } from "./running";
import { listenToSignals } from "./signals";

function refuseSecondDemo() {
  const other = findRunningDemo();
  if (other)
    throw new Failure(`The demo is already up at ${other.url} (process ${other.pid}): stop it first.`);
}

/** Data made by root, say, cannot be used by somebody else afterwards. */
function refuseForeignData(place: string) {
  const uid = process.getuid?.();
  const owner = statSync(dataFolderIn(place), { throwIfNoEntry: false })?.uid ?? uid;
  try {
    accessSync(place, constants.W_OK);
    if (uid === 0 || owner === uid) return;
  } catch {
    // Said below.
  }
  throw new Failure(`${place} belongs to another account: start the demo as that one, or remove the folder.`);
}

function findPlace() {
  const place = reachablePlace(demoFolder);
  refuseForeignData(place);
  if (place !== demoFolder) {
    console.log(`  Data in ${place}: PostgreSQL, which refuses to run as root, cannot enter ${demoFolder}.`);
  }
  return place;
}

/** Written once the example data are complete: data whose making was cut short cannot be completed later. */
const completeMark = (place: string) => join(place, "complete");

async function forget(place: string) {
  await stopLeftover(dataFolderIn(place));
  for (const name of readdirSync(place)) {
    if (name !== RUNNING_FILE) rmSync(join(place, name), { recursive: true });
  }
}

function welcome({ url }: Product, place: string) {
  console.log(`
  Propulsons! is up:  ${url}

  The bar on every page lets you enter as anyone and move the clock.
  Mails land in ${url}/_demo/courrier; payments are played, no money moves.
  Logs: ${logFolderIn(place).replace(`${root}/`, "")}   Ctrl-C stops everything; \`npm run demo -- --fresh\` starts anew.
`);
}

async function runUntilStopped(crew: Crew, args: string[]): Promise<void> {
  const { fresh } = parseDemoOptions(args, process.env);
  refuseSecondDemo();
  const port = await visitorPort(process.env.PORT);
  const place = findPlace();
  announceDemo({ pid: process.pid, url: `http://localhost:${port}`, databaseUrl: null, sandboxUrl: null, stripeSecretKey: null, voteKeysFolder: null });
  if (fresh || !existsSync(completeMark(place))) await forget(place);
  const product = await startProduct(crew, {
    place,
    port,
    durable: true,
    databaseUrl: process.env.DATABASE_URL,
  });
  writeFileSync(completeMark(place), "");
  announceDemo({ pid: process.pid, ...product });
  welcome(product, place);
  const lost = await crew.firstLost();
  throw withLastLines(`The ${lost.name} died`, lost);
}

/** Resolves to the exit code once everything is stopped again. */
export async function main(args: string[]): Promise<number> {
  const crew = createCrew();
  const asked = new Promise<number>((resolve) => {
    listenToSignals({
      onStop: () => {
        process.stdout.write("\n  Stopping …\n");
        resolve(0);
      },
      onKill: () => {
        crew.kill();
        process.exit(1);
      },
    });
  });
  try {
    const stopped = runUntilStopped(crew, args);
    stopped.catch(() => undefined);
    return await Promise.race([asked, stopped.then(() => 0)]);
  } finally {
    await crew.stop();
    withdrawDemo();
  }
}
