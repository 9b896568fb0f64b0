import { contentDisposition } from "~/features/files/content-disposition";
import type { Poster } from "./poster";
import { posterPdf } from "./poster-pdf.server";

export async function givePoster(poster: Poster): Promise<Response> {
  const bytes = new Uint8Array(await posterPdf(poster));
  return new Response(bytes, { headers: { "Content-Type": "application/pdf", "Content-Disposition": contentDisposition(`Affiche – ${poster.title}.pdf`, "inline") } });
}
