import { expect, test } from "vitest";
import { createCrew, type Member } from "./crew";

function member(name: string, journal: string[]) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const leave = (how: string) => {
    journal.push(`${name} ${how}`);
    end();
  };
  const it: Member = {
    name,
    ended,
    lastLines: () => "",
    stop: async () => leave("stopped"),
    kill: () => leave("killed"),
  };
  return Object.assign(it, { end: () => end() });
}

test("last come is first stopped, once, however often one asks", async () => {
  const journal: string[] = [];
  const crew = createCrew();
  for (const name of ["PostgreSQL", "worker", "site"]) crew.add(member(name, journal));
  await Promise.all([crew.stop(), crew.stop()]);
  expect(journal).toEqual(["site stopped", "worker stopped", "PostgreSQL stopped"]);
});

test("who ends unasked is told; who was dismissed is not", async () => {
  const crew = createCrew();
  const [seed, site] = [crew.add(member("seed", [])), crew.add(member("site", []))];
  crew.dismiss(seed);
  seed.end();
  const lost = crew.firstLost();
  site.end();
  expect((await lost).name).toBe("site");
});

test("who comes while everything stops is ended at once", async () => {
  const journal: string[] = [];
  const crew = createCrew();
  await crew.stop();
  expect(() => crew.add(member("late", journal))).toThrow("late came while everything was stopping");
  expect(journal).toEqual(["late killed"]);
});
