import { db } from "#db";
import { sendDonorLink } from "~/features/donations/donor-link.server";

/** The token that the last mail to this address leads with. */
export async function lastDonorToken(email: string): Promise<string> {
  const { props } = await db.selectFrom("mailMessage").select("props").where("template", "=", "own-gifts").where("recipient", "=", email).orderBy("createdAt", "desc").executeTakeFirstOrThrow();
  return (props as { link: string }).link.split("/mes-dons/")[1]!;
}

export async function aDonorLink(email: string): Promise<string> {
  await sendDonorLink(email);
  return lastDonorToken(email);
}
