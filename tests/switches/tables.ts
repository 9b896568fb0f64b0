import { readdirSync } from "node:fs";
import type { Switch } from "./switch";

const folder = new URL("./", import.meta.url);

/** Every switch of every room: `<room>.switches.ts` beside this file. */
export async function readSwitches(): Promise<Switch[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".switches.ts")).sort();
  const tables = await Promise.all(names.map((name) => import(new URL(name, folder).href) as Promise<{ default: Switch[] }>));
  return tables.flatMap(({ default: table }) => table);
}
