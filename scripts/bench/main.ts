import { Failure } from "../entry/failure.mjs";
import { ballotCast } from "./ballot-cast";
import { countLarge } from "./count-large";
import { giftPaid } from "./gift-paid";
import { growthBilan, growthList, growthSearch } from "./growth-list";
import type { Measure } from "./measure";
import { memoryGifts } from "./memory-gifts";
import { pageEdition } from "./page-edition";
import { growthProject, pageMeasures } from "./pages";
import { refundsBulk } from "./refunds-bulk";
import { startBenchProduct, type BenchProduct } from "./product";

const measures: Record<string, (product: BenchProduct) => Promise<Measure>> = {
  "gift.paid": giftPaid,
  ...pageMeasures,
  "growth.project": growthProject,
  "memory.gifts": memoryGifts,
  "page.edition": pageEdition,
  "ballot.cast": ballotCast,
  "count.large": countLarge,
  "refunds.bulk": refundsBulk,
  "growth.list": growthList,
  "growth.search": growthSearch,
  "growth.bilan": growthBilan,
};

function chosen(args: readonly string[]): string[] {
  const names = args.filter((arg) => arg !== "--json");
  const unknown = names.find((name) => !(name in measures));
  if (unknown) throw new Failure(`No measure is called ${unknown}. There are: ${Object.keys(measures).join(", ")}.`);
  return names.length > 0 ? names : Object.keys(measures);
}

const inWords = ({ name, perSecond, limitPerSecond, ratio, p99Ms, cpuMsPerUnit, bytesPerUnit }: Measure) =>
  `${name.padEnd(22)} ${perSecond.toFixed(0).padStart(6)}/s of ${limitPerSecond.toFixed(0).padStart(6)}/s  × ${ratio}   p99 ${p99Ms} ms   cpu ${cpuMsPerUnit ?? "?"} ms` +
  (bytesPerUnit === undefined ? "" : `   ${bytesPerUnit} bytes each`);

/** One product on a database of its own, one measure after the other. Resolves to the exit code. */
export async function main(args: string[]): Promise<number> {
  const asJson = args.includes("--json");
  const names = chosen(args);
  const product = await startBenchProduct();
  try {
    for (const name of names) {
      const measure = await measures[name]!(product);
      console.log(asJson ? JSON.stringify(measure) : inWords(measure));
    }
  } finally {
    const { closeDb } = await import("#db");
    await closeDb();
    await product.stop();
  }
  return 0;
}
