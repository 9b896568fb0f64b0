import type { LoaderFunctionArgs } from "@remix-run/node";
import { contentDisposition } from "~/features/files/content-disposition";
import { getGiftProofs } from "~/features/proof/gift-proofs.server";
import { publicPageUrl } from "~/features/proof/proof-links.server";
import { proofFile } from "~/features/proof/proof-file";
import { webHash } from "~/features/proof/web-hash";
import { notFound } from "~/lib/errors";
import { secretPage } from "~/lib/secret-page";

/** The donor's proof, to keep. @throws 404 before the night that writes the gift */
export async function loader({ params }: LoaderFunctionArgs) {
  const gift = await getGiftProofs(params.token ?? "");
  if (gift.proofs.length === 0) throw notFound();
  const text = await proofFile(gift.proofs, { projectName: gift.projectName, publicUrl: publicPageUrl(gift) }, webHash);
  return new Response(text, { headers: { ...secretPage().headers, "Content-Type": "text/plain; charset=utf-8", "Content-Disposition": contentDisposition("preuve-de-don.txt", "attachment") } });
}
