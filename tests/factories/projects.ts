import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { OrganisationRole } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { actorOf, anAccount } from "./accounts";

type OrganisationOptions = { isDemo?: boolean };

/** An organisation with one member, who is returned as a holder. */
export async function aHolder({ isDemo = true }: OrganisationOptions = {}): Promise<{ holder: Actor; organisationId: string }> {
  const accountId = await anAccount({ name: "Dominique Porteuse" });
  const { id } = await db
    .insertInto("organisation")
    .values({ name: "Les Terrils d’Exemple", legalForm: "association", communeCode: "62119", purpose: "Faire vivre un fournil solidaire.", isDemo })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("organisationMember").values({ organisationId: id, accountId, role: "lead" }).execute();
  return { holder: await actorOf(accountId), organisationId: id };
}

type ProjectOptions = { communeCode?: string; isDemo?: boolean };
export type AProject = { holder: Actor; organisationId: string; projectId: string };

/** A project of a new holder, in Béthune unless said otherwise. */
export async function aProject({ communeCode = "62119", isDemo = true }: ProjectOptions = {}): Promise<AProject> {
  const { holder, organisationId } = await aHolder({ isDemo });
  const { id } = await db
    .insertInto("project")
    .values({
      organisationId, communeCode, isDemo, slug: `fournil-${randomUUID()}`, name: "Le fournil d’Exemple", theme: "alimentation",
      summary: "Un four à pain partagé pour le quartier.",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { holder, organisationId, projectId: id };
}

/** The token mailed with this invitation, as its reader finds it. */
export async function joiningToken(invitationId: string): Promise<string> {
  const { props } = await db.selectFrom("mailMessage").select("props").where("key", "=", `member-invitation:${invitationId}`).executeTakeFirstOrThrow();
  return (props as { link: string }).link.replace("/rejoindre/", "");
}

/** The token mailed with this invitation of a partner. */
export async function partnerJoiningToken(invitationId: string): Promise<string> {
  const { props } = await db.selectFrom("mailMessage").select("props").where("key", "=", `partner-invitation:${invitationId}`).executeTakeFirstOrThrow();
  return (props as { link: string }).link.replace("/partenaire/rejoindre/", "");
}

/** Somebody else of this organisation. */
export async function aColleague(organisationId: string, role: OrganisationRole): Promise<Actor> {
  const accountId = await anAccount({ name: `Camille ${role}` });
  await db.insertInto("organisationMember").values({ organisationId, accountId, role }).execute();
  return actorOf(accountId);
}

/** A partner with one account that answers for it. */
export async function aPartner(name = "Réseau d’Exemple"): Promise<{ partner: Actor; partnerId: string }> {
  const accountId = await anAccount({ name: "Sacha Partenaire" });
  const { id } = await db
    .insertInto("partner")
    .values({ name, kind: "network", email: `${randomUUID()}@example.org`, isDemo: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("partnerMember").values({ partnerId: id, accountId }).execute();
  return { partner: await actorOf(accountId), partnerId: id };
}
