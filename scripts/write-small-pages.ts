import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./entry/root.mjs";
import { smallFiles } from "./small-pages";

for (const [name, text] of Object.entries(smallFiles())) writeFileSync(join(root, "public", name), text);
