import { cpSync, rmSync } from "node:fs";
import { createCrew } from "#scripts/demo/crew";
import { logFolderIn, startProduct } from "#scripts/demo/product";
import { freePort } from "#scripts/entry/port.mjs";
import { throwawayPlace } from "#scripts/postgres/throwaway";
import { describeProduct } from "./product";

/** Starts the whole product on new data, unless BASE_URL names one that is up already. */
export default async function setup() {
  if (process.env.BASE_URL) return;
  const place = await throwawayPlace();
  const crew = createCrew();
  const stop = async () => {
    await crew.stop();
    cpSync(logFolderIn(place), "test-results/logs", { recursive: true });
    rmSync(place, { recursive: true, force: true });
  };
  try {
    describeProduct(await startProduct(crew, { place, port: await freePort(), durable: false }));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
