import type { LoaderFunctionArgs } from "@remix-run/node";
import { contentDisposition } from "~/features/files/content-disposition";
import { getCheckList, readFingerprints, readPublicFile } from "~/features/results/public-results.server";
import { fingerprintsText, receiptsText, voteCsv, votePb } from "~/features/results/vote-files";
import { notFound } from "~/lib/errors";

type File = { type: string; write: (year: string | undefined) => Promise<string>; shown?: boolean };

const files: Record<string, File> = {
  "vote.json": { type: "application/json; charset=utf-8", write: async (year) => JSON.stringify(await readPublicFile(year)) },
  "vote.pb": { type: "text/plain; charset=utf-8", write: async (year) => votePb(await readPublicFile(year)) },
  "bulletins.csv": { type: "text/csv; charset=utf-8", write: async (year) => voteCsv(await readPublicFile(year)) },
  "recus.txt": { type: "text/plain; charset=utf-8", shown: true, write: async (year) => receiptsText((await readPublicFile(year)).box) },
  "empreintes.txt": { type: "text/plain; charset=utf-8", shown: true, write: async (year) => fingerprintsText(await readFingerprints((await getCheckList(year)).state)) },
};

/** What is published of a vote, the same for everybody. Published files never change; another page may read them. */
export async function loader({ params }: LoaderFunctionArgs) {
  const name = params.file ?? "";
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!file) throw notFound();
  const text = await file.write(params.year);
  return new Response(text, {
    headers: { "Content-Type": file.type, "Content-Disposition": contentDisposition(`${params.year}-${name}`, file.shown ? "inline" : "attachment"), "Cache-Control": "public, max-age=3600", "Access-Control-Allow-Origin": "*" },
  });
}
