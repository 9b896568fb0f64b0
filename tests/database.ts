import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "#db";
import { withClient } from "#scripts/postgres/cluster";
import { switchedOff } from "./switches/switch";

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const urlOf = (name: string) => Object.assign(new URL(inject("serverUrl")), { pathname: `/${name}` }).href;

/** Takes a guard of the database away when a switch asks for it (see `switches/`). */
async function takeGuardAway(url: string): Promise<void> {
  const off = switchedOff();
  if (off && "sql" in off) await withClient(url, (client) => client.query(off.sql));
}

/** A database of its own, freshly migrated: a copy of the template, in some 80 ms. */
export async function createTestDatabase(
  name = `test_${randomBytes(8).toString("hex")}`,
): Promise<TestDatabase> {
  const server = inject("serverUrl");
  await withClient(server, (client) =>
    client.query(`create database ${name} template ${inject("template")} strategy file_copy`),
  );
  await takeGuardAway(urlOf(name));
  return {
    url: urlOf(name),
    drop: () =>
      withClient(server, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

/**
 * Gives this test file its own database, behind `#db`. To be called once, at the top of the file. Its address
 * is in `DATABASE_URL` from the beginning (see server.setup.ts), so imports may read the environment.
 */
export function useTestDatabase(): void {
  const planned = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase(planned);
  });
  afterAll(async () => {
    await closeDb();
    await database?.drop();
  });
}
