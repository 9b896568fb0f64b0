import { randomBytes } from "node:crypto";
import pg from "pg";
import { withClient } from "#scripts/postgres/cluster";
import { inject } from "vitest";

const urlOf = (name: string) => Object.assign(new URL(inject("serverUrl")), { pathname: `/${name}` }).href;

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // A copy is dropped while its last connections still say goodbye: their end is expected.
  const expected = () => undefined;
  return pool.on("error", expected).on("connect", (client) => client.on("error", expected));
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
    await current.end();
    current = openPool(urlOf(name));
  };
  return {
    /** Runs `body` on a copy of the world as it is now. */
    async onCopy<T>(body: () => Promise<T>): Promise<T> {
      const copy = `matrix_${randomBytes(6).toString("hex")}`;
      await current.end();
      await withClient(server, (client) => client.query(`create database ${copy} template ${world}`));
      current = openPool(urlOf(copy));
      try {
        return await body();
      } finally {
        await switchTo(world);
        await withClient(server, (client) => client.query(`drop database ${copy} with (force)`));
      }
    },
  };
}
