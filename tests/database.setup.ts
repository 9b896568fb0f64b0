import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate.server";
import { withClient } from "#scripts/postgres/cluster";
import { startPostgres } from "#scripts/postgres/server";
import { throwawayPlace } from "#scripts/postgres/throwaway";

declare module "vitest" {
  interface ProvidedContext {
    /** A database of the server, for a role that may create others. */
    serverUrl: string;
    /** Name of the migrated database that every test file clones. */
    template: string;
  }
}

interface TestServer {
  url: string;
  stop(): Promise<void>;
}

async function startServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const place = await throwawayPlace();
  const server = await startPostgres({ place, durable: false });
  const stop = async () => {
    await server.stop();
    rmSync(place, { recursive: true, force: true });
  };
  return { url: server.url("postgres"), stop };
}

/** One PostgreSQL and one migrated template for the whole run. */
export default async function setup(project: TestProject) {
  const server = await startServer();
  const template = `propulsons_template_${process.pid}`;
  await withClient(server.url, (client) => client.query(`create database ${template}`));
  const url = Object.assign(new URL(server.url), { pathname: `/${template}` }).href;
  await migrate(url);
  project.provide("serverUrl", server.url);
  project.provide("template", template);
  return async () => {
    await withClient(server.url, (client) => client.query(`drop database ${template} with (force)`));
    await server.stop();
  };
}
