import { randomBytes } from "node:crypto";
import pg from "pg";
import { withClient } from "#scripts/postgres/cluster";
import { inject } from "vitest";
import { countWrites } from "./fingerprint";

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
  const name = new URL(url).pathname.slice(1);
  let world = openPool(url);
  let current = world;
  globalThis.propulsonsPool = new Proxy({} as pg.Pool, {
    get: (_, key) => {
      const value: unknown = Reflect.get(current, key);
      return typeof value === "function" ? value.bind(current) : value;
    },
  });
  /** A copy in which nothing was written, of a world in which nothing was since. */
  let clean: { name: string; pool: pg.Pool; writes: string } | null = null;
  const dropClean = async () => {
    if (!clean) return;
    const dropped = clean;
    clean = null;
    await dropped.pool.end();
    await withClient(inject("serverUrl"), (client) => client.query(`drop database ${dropped.name} with (force)`));
  };
  const takeClean = async () => {
    const writes = await countWrites();
    if (clean?.writes === writes) return clean;
    await dropClean();
    // Nobody may be connected to what is copied.
    await world.end();
    const copy = await cloneOf(name);
    current = world = openPool(url);
    return (clean = { name: copy, pool: openPool(urlOf(copy)), writes });
  };
  return {
    /** Runs `body` on a copy of the world as it is now: the last one, when nothing was written in it. */
    async onCopy<T>(body: () => Promise<T>): Promise<T> {
      const { pool, writes } = await takeClean();
      current = pool;
      try {
        return await body();
      } finally {
        const written = (await countWrites()) !== writes;
        current = world;
        if (written) await dropClean();
      }
    },
  };
}
