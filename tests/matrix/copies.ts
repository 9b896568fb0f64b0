import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { withClient } from "#scripts/postgres/cluster";
import { inject } from "vitest";
import { fingerprint, type Fingerprint } from "./fingerprint";

const urlOf = (name: string) => Object.assign(new URL(inject("serverUrl")), { pathname: `/${name}` }).href;

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // A copy is dropped while its last connections still say goodbye: their end is expected.
  const expected = () => undefined;
  return pool.on("error", expected).on("connect", (client) => client.on("error", expected));
}

async function cloneOf(world: string): Promise<string> {
  const copy = `matrix_${randomBytes(6).toString("hex")}`;
  await withClient(inject("serverUrl"), (client) => client.query(`create database ${copy} template ${world} strategy file_copy`));
  return copy;
}

/**
 * Stands where the product's pool does and can be led to another database: every form is sent to a copy of the
 * same world, so that what one does is not what the next one meets.
 */
export function leadPool(url: string) {
  const world = new URL(url).pathname.slice(1);
  let current = openPool(url);
  globalThis.propulsonsPool = new Proxy({} as pg.Pool, {
    get: (_, key) => {
      const value: unknown = Reflect.get(current, key);
      return typeof value === "function" ? value.bind(current) : value;
    },
  });
  const server = inject("serverUrl");
  const switchTo = async (name: string) => {
    if (!current.ended) await current.end();
    current = openPool(urlOf(name));
  };
  /** A copy in which nothing has changed yet, and what stands in it. */
  let clean: { name: string; print: Fingerprint } | null = null;
  const drop = (name: string) => withClient(server, (client) => client.query(`drop database ${name} with (force)`));
  const takeClean = async (print: Fingerprint) => {
    if (clean && isDeepStrictEqual(clean.print, print)) return clean;
    if (clean) await drop(clean.name);
    await current.end();
    return (clean = { name: await cloneOf(world), print });
  };
  return {
    /** Runs `body` on a copy of the world as it is now: the last one, when nothing changed in it. */
    async onCopy<T>(body: () => Promise<T>): Promise<T> {
      const { name, print } = await takeClean(await fingerprint());
      await switchTo(name);
      try {
        return await body();
      } finally {
        const isClean = isDeepStrictEqual(await fingerprint(), print);
        await switchTo(world);
        if (!isClean) {
          clean = null;
          await drop(name);
        }
      }
    },
  };
}
