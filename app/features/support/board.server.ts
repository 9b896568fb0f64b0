import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { openStatuses } from "~/features/campaigns/campaign";
import { campaignTotals, type CampaignTotals } from "~/features/donations/totals.server";
import { now } from "~/lib/clock.server";
import type { BoardRow } from "./board";
import { supportCampaigns, type SupportCampaign } from "./campaign-of.server";
import { expectedCents } from "./curve";
import { standingEntries } from "./entries.server";
import { mustKeep } from "./lock-support.server";
import { phaseOf } from "./support";
import { listTasks } from "./tasks.server";

type Supporter = BoardRow["supporter"];

/** Every project that holds, or held, a label; `hasLabel` says whether it still does. */
const labelled = (at: Date) =>
  db
    .selectFrom("project")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["project.id as projectId", "project.name as projectName", "organisation.name as organisationName"])
    .select([
      sql<boolean>`exists (select from label l where l.project_id = project.id and l.revoked_at is null and l.ends_at > ${at})`.as("hasLabel"),
      sql<Supporter>`(select case when a.id is not null then jsonb_build_object('accountId', a.id, 'name', a.name) end
        from support_assignment s left join account a on a.id = s.supporter_account_id where s.project_id = project.id order by s.id desc limit 1)`.as("supporter"),
    ])
    .where(({ exists, selectFrom }) => exists(selectFrom("label").select("label.id").whereRef("label.projectId", "=", "project.id")))
    .execute();

const lastContacts = () =>
  standingEntries()
    .select(({ fn }) => ["supportEntry.projectId", fn.max("supportEntry.happenedOn").as("lastContact"), fn.sum<string>("supportEntry.minutes").as("minutes")])
    .groupBy("supportEntry.projectId")
    .execute();

const openAlerts = () => db.selectFrom("curveAlert").select(["campaignId", "openedAt"]).where("resolvedAt", "is", null).execute();
const reported = () => db.selectFrom("supportReport").select("campaignId").distinct().execute();

function campaignOf(campaign: SupportCampaign, { raisedCents }: CampaignTotals, at: Date): BoardRow["campaign"] {
  const { id, status, goalCents, startsAt, endsAt, countedCents } = campaign;
  const expected = startsAt && endsAt ? expectedCents({ goalCents, startsAt, endsAt }, at) : 0;
  // Once it is closed, what was counted then: a failed one has given everything back since.
  return { id, status, goalCents, raisedCents: countedCents ?? raisedCents, expectedCents: expected, endsAt };
}

/** All of them; the pure filters choose. @throws 404 */
export async function listSupported(actor: Actor): Promise<BoardRow[]> {
  mustKeep(actor);
  const at = await now();
  const [projects, campaigns, contacts, alerts, reports] = await Promise.all([labelled(at), supportCampaigns(db).execute(), lastContacts(), openAlerts(), reported()]);
  const [tasks, totals] = await Promise.all([listTasks(projects.map(({ projectId }) => projectId)), campaignTotals(db, campaigns.map(({ id }) => id))]);
  return projects.map(({ hasLabel, ...project }) => {
    const campaign = campaigns.find(({ projectId }) => projectId === project.projectId) ?? null;
    const contact = contacts.find(({ projectId }) => projectId === project.projectId);
    const isOpen = campaign !== null && openStatuses.includes(campaign.status);
    const isReported = reports.some(({ campaignId }) => campaignId === campaign?.id);
    return {
      ...project,
      phase: phaseOf(campaign?.status ?? null),
      campaign: campaign && campaignOf(campaign, totals.get(campaign.id)!, at),
      alertSince: alerts.find(({ campaignId }) => campaignId === campaign?.id)?.openedAt ?? null,
      lastContact: contact?.lastContact ?? null,
      minutes: Number(contact?.minutes ?? 0),
      tasks: tasks.filter(({ projectId }) => projectId === project.projectId),
      isOver: isReported || (!hasLabel && !isOpen && phaseOf(campaign?.status ?? null) !== "after"),
    };
  });
}
