import { expect, test } from "vitest";
import { gathered, orEachAlone } from "./gather.server";

/** A write that ends when told; `sizes`: how many each one wrote. */
function heldWrites() {
  const sizes: number[] = [];
  const ends: (() => void)[] = [];
  const write = async (keys: readonly number[]) => {
    sizes.push(keys.length);
    await new Promise<void>((resolve) => ends.push(resolve));
    return keys.map((key) => key * 2);
  };
  return { sizes, ends, write };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
async function until(done: () => boolean): Promise<void> {
  while (!done()) await turn();
}

test("alone, a write waits for nobody; while two are under way, those that come share one", async () => {
  const { sizes, ends, write } = heldWrites();
  const loader = gathered<number, number>(write);
  const answers: Promise<number>[] = [];
  for (const key of [1, 2]) {
    answers.push(loader.load(key));
    await until(() => sizes.length === key);
  }
  for (const key of [3, 4, 5]) {
    answers.push(loader.load(key));
    await turn();
  }
  expect(sizes).toEqual([1, 1]);
  ends.shift()!();
  await until(() => sizes.length === 3);
  ends.forEach((end) => end());
  expect(await Promise.all(answers)).toEqual([2, 4, 6, 8, 10]);
  expect(sizes).toEqual([1, 1, 3]);
});

test("a write that fails leaves its place to the next", async () => {
  const loader = gathered<number, number>((keys) => (keys.includes(0) ? Promise.reject(new Error("away")) : Promise.resolve([...keys])));
  for (let n = 0; n < 3; n += 1) await expect(loader.load(0)).rejects.toThrow("away");
  expect(await loader.load(7)).toBe(7);
});

test("one that cannot be written stops no other", async () => {
  const write = (keys: readonly number[]) => (keys.includes(2) ? Promise.reject(new Error("refused")) : Promise.resolve([...keys]));
  expect(await orEachAlone([1, 2, 3], write)).toEqual([1, new Error("refused"), 3]);
});
