import { sql } from "kysely";
import { db } from "#db";

/** One read per export. Nobody's address or telephone number is among the columns. */
const withProject = () =>
  db.selectFrom("project").innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["project.name as projectName", "organisation.name as organisationName", "project.communeCode", "project.theme"]);

export const listProjects = () =>
  withProject()
    .select(["organisation.legalForm", "organisation.siret", "project.createdAt", "project.summary"])
    .select((eb) => [
      eb.selectFrom("label").select(sql<Date | null>`max(label.starts_at)`.as("at")).whereRef("label.projectId", "=", "project.id").as("labelledAt"),
      eb.selectFrom("label").select(sql<Date | null>`max(label.ends_at)`.as("at")).whereRef("label.projectId", "=", "project.id").as("labelEndsAt"),
      eb.selectFrom("label").select(sql<Date | null>`max(label.revoked_at)`.as("at")).whereRef("label.projectId", "=", "project.id").as("labelRevokedAt"),
      eb.selectFrom("campaign").select((c) => c.fn.countAll<number>().as("n")).whereRef("campaign.projectId", "=", "project.id").as("campaigns"),
    ])
    .orderBy("project.createdAt").orderBy("project.id").execute();

export const listApplications = () =>
  withProject()
    .innerJoin("labelApplication", "labelApplication.projectId", "project.id")
    .select(["labelApplication.status", "labelApplication.goalCents", "labelApplication.gridVersion", "labelApplication.createdAt"])
    .select((eb) => [
      eb.selectFrom("applicationVersion").select(sql<Date | null>`min(submitted_at)`.as("at")).whereRef("applicationId", "=", "labelApplication.id").as("firstSubmittedAt"),
      eb.selectFrom("applicationVersion").select((c) => c.fn.countAll<number>().as("n")).whereRef("applicationId", "=", "labelApplication.id").as("versions"),
      eb.selectFrom("attestation").innerJoin("partner", "partner.id", "attestation.partnerId").select(sql<string | null>`string_agg(partner.name, ', ' order by partner.name)`.as("names"))
        .whereRef("attestation.applicationId", "=", "labelApplication.id").where("attestation.status", "=", "given").as("attestedBy"),
    ])
    .orderBy("labelApplication.createdAt").orderBy("labelApplication.id").execute();

export const listDecisions = () =>
  withProject()
    .innerJoin("labelApplication", "labelApplication.projectId", "project.id")
    .innerJoin("examination", "examination.applicationId", "labelApplication.id")
    .innerJoin("decision", "decision.examinationId", "examination.id")
    .leftJoin("committeeMeeting", "committeeMeeting.id", "examination.meetingId")
    .select(["examination.number", "decision.outcome", "decision.decidedAt", "decision.ruleVersion", "decision.resubmitBefore", "committeeMeeting.heldAt", "committeeMeeting.place"])
    .orderBy("decision.decidedAt").orderBy("decision.id").execute();

export const listCampaignLines = () =>
  withProject()
    .innerJoin("campaign", "campaign.projectId", "project.id")
    .leftJoin(
      sql<{ campaignId: string; cents: number; citizens: number; gifts: number }>`(select campaign_id, sum(cents)::bigint as cents, count(distinct email)::int as citizens, count(*)::int as gifts
        from gift_fact where cents > 0 group by campaign_id)`.as("collected"),
      (join) => join.onRef("collected.campaignId", "=", "campaign.id"),
    )
    .select([
      "campaign.title", "campaign.status", "campaign.goalCents", "campaign.thresholdPercent", "campaign.startsAt", "campaign.endsAt", "campaign.closedAt", "campaign.settledAt",
      "campaign.countedCents", "collected.cents", "collected.citizens", "collected.gifts",
    ])
    .orderBy("campaign.createdAt").orderBy("campaign.id").execute();
