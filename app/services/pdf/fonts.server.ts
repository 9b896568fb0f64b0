import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type FontName = "source-sans-3-regular" | "source-sans-3-bold" | "bricolage-grotesque-bold";

/** Beside this file for the worker, which runs the sources; seen from `build/server/` for the site. */
const folders = ["./fonts/", "../../app/services/pdf/fonts/"].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/** The house's fonts come with the code: what is drawn looks the same on a machine that has none. */
export const fontFile = (name: FontName): string => join(folders.find((folder) => existsSync(folder)) ?? folders[0]!, `${name}.ttf`);
