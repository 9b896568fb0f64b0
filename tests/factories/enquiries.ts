import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { EnquiryStatus } from "~/features/enquiries/enquiry";
import type { Said } from "~/features/enquiries/record-enquiry.server";
import { recordEnquiry } from "~/features/enquiries/record-enquiry.server";
import { inviteHolder } from "~/features/enquiries/invite-holder.server";
import { moveEnquiry } from "~/features/enquiries/move-enquiry.server";

const said = (): Said => ({
  name: "Odile Exemple", email: `${randomUUID()}@example.org`, summary: "Un fournil partagé pour le quartier.", projectName: "Le fournil d’Exemple",
  organisationName: "Les Terrils d’Exemple", commune: "62400 Béthune", theme: "alimentation", need: "funding",
});

const roads: Partial<Record<EnquiryStatus, ("contact" | "meet" | "close" | "plan_meeting")[]>> = {
  new: [], contacted: ["contact"], meeting_planned: ["plan_meeting"], met: ["contact", "meet"], closed: ["close"],
};

type EnquiryOptions = Partial<Said> & { status?: EnquiryStatus; receivedAt?: Date };

/** Somebody who filled the public form; brought as far as `status` by the team. Returns the enquiry's id. */
export async function anEnquiry(team: Actor, { status = "new", receivedAt = new Date(), ...options }: EnquiryOptions = {}): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const id = await recordEnquiry(trx, { ...said(), ...options, channel: "form", receivedAt, at: receivedAt });
    for (const verb of roads[status] ?? []) {
      const row = await trx.selectFrom("enquiry").select(["id", "status"]).where("id", "=", id).executeTakeFirstOrThrow();
      await moveEnquiry(trx, row, { verb, actor: team, at: receivedAt });
    }
    return id;
  });
}

export const readEnquiry = (id: string) => db.selectFrom("enquiry").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

/** Met and invited; returns the token of the link in the mail. */
export async function anInvitation(team: Actor, enquiryId: string, email: string): Promise<string> {
  const id = await inviteHolder(team, enquiryId, email, { name: "Odile Exemple", projectName: "Le fournil d’Exemple" });
  const mail = await db.selectFrom("mailMessage").select("props").where("key", "=", `enquiry-invitation:${enquiryId}:${id}`).executeTakeFirstOrThrow();
  return (mail.props as { link: string }).link.replace("/invitation/", "");
}

export const anOpening = {
  organisationName: "Les Terrils d’Exemple", legalForm: "association" as const, siret: undefined, organisationCommune: "62400 Béthune",
  purpose: "Faire vivre un fournil solidaire.", projectName: "Le fournil d’Exemple", projectSummary: "Un fournil partagé pour le quartier.",
  theme: "alimentation" as const, commune: "62400 Béthune",
};
