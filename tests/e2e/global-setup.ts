import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createCrew, type Crew } from "#scripts/demo/crew";
import { logFolderIn, startProduct } from "#scripts/demo/product";
import { freePort } from "#scripts/entry/port.mjs";
import { ensureDatabase, withClient } from "#scripts/postgres/cluster";
import { startPostgres, type PostgresServer } from "#scripts/postgres/server";
import { throwawayPlace } from "#scripts/postgres/throwaway";
import { days, describeProduct, type Day } from "./product";

/** The parts that run for these journeys, told apart by the day that they are on. */
class Products {
  readonly #crews: Crew[] = [];
  constructor(
    readonly place: string,
    readonly server: PostgresServer,
  ) {}

  folder(day: Day): string {
    return join(this.place, day.replace(" ", "-"));
  }

  database(day: Day): string {
    return day.replace(" ", "_");
  }

  #keepLogs(day: Day) {
    const logs = logFolderIn(this.folder(day));
    if (existsSync(logs)) cpSync(logs, `test-results/logs/${this.database(day)}`, { recursive: true });
  }

  async start(day: Day) {
    const crew = createCrew();
    this.#crews.push(crew);
    mkdirSync(this.folder(day), { recursive: true });
    const databaseUrl = this.server.url(this.database(day));
    return { crew, product: await startProduct(crew, { place: this.folder(day), databaseUrl, port: await freePort(), durable: false }) };
  }

  async stop() {
    for (const crew of this.#crews) await crew.stop();
    await this.server.stop();
    for (const day of days) this.#keepLogs(day);
    rmSync(this.place, { recursive: true, force: true });
  }
}

/** Fills one product with the example data, and gives every other day a copy of it. */
async function fill(products: Products): Promise<void> {
  const [first, ...others] = days;
  await ensureDatabase(products.server.url("postgres"), products.database(first));
  await (await products.start(first)).crew.stop();
  for (const day of others) {
    cpSync(products.folder(first), products.folder(day), { recursive: true });
    await withClient(products.server.url("postgres"), (client) => client.query(`create database ${products.database(day)} template ${products.database(first)}`));
  }
}

/** Starts the whole product on new data, once for each day, unless BASE_URL names one that is up already. */
export default async function setup() {
  if (process.env.BASE_URL) return;
  const place = await throwawayPlace();
  const products = new Products(place, await startPostgres({ place, durable: false }));
  const stop = () => products.stop();
  try {
    await fill(products);
    for (const day of days) describeProduct(day, (await products.start(day)).product);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
