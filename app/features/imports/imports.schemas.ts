import { z } from "zod";
import { importColumns, importKinds } from "./import";

export const newImportSchema = z.object({
  kind: z.enum(importKinds, { error: "Choisissez ce que contient le fichier." }),
  file: z.instanceof(File, { message: "Choisissez un fichier." }).refine(({ size }) => size > 0, "Choisissez un fichier."),
});

export const runImportSchema = z.object({ validOnly: z.boolean().default(false) });

/** One heading per column key; an empty choice leaves the column out. */
export const columnsSchema = z.object(
  Object.fromEntries(importKinds.flatMap((kind) => importColumns[kind].map(({ key }) => [key, z.string().optional()]))),
);
