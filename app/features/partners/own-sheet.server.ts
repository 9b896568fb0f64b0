import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { orNotFound } from "~/lib/errors";
import { mustBelong } from "./lock-partner.server";

/** Its own words as the form begins. @throws 404 for another partner's, or a closed one */
export async function getOwnSheet(actor: Actor, partnerId: string) {
  mustBelong(actor, partnerId);
  const row = await db
    .selectFrom("partner")
    .select(["id", "name", "summary", "contactEmail", "phone", "website", "address", "opening", "themes", "situations"])
    .where("id", "=", partnerId)
    .where("closedAt", "is", null)
    .executeTakeFirst();
  const { id, name, themes, situations, ...words } = orNotFound(row);
  const { summary, contactEmail, phone, website, address, opening } = words;
  return {
    id, name,
    typed: {
      themes, situations, summary: summary ?? "", contactEmail: contactEmail ?? "", phone: phone ?? "", website: website ?? "", address: address ?? "", opening: opening ?? "",
    },
  };
}
