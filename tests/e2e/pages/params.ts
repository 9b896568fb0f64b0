import { listMails } from "../steps/mailbox";
import { pitchParams } from "./pitch-params";
import { rowsOf } from "../steps/sql";
import { publishedVoteParams } from "./results-params";
import { grantParams } from "./grant-params";
import { initiativeParams } from "./initiative-params";
import { trustParams } from "./trust-params";
import { paperParams } from "./paper-params";
import { officeParams, openVoteParams } from "./vote-params";

/** Whatever the pages' addresses name, by the name that routes.ts gives it. */
export type Params = Record<string, string>;

export async function one(query: string, ...values: unknown[]): Promise<string> {
  const [row] = await rowsOf<{ found: string }>(query, values);
  if (!row) throw new Error(`the example data have nothing for: ${query}`);
  return row.found;
}

/** The link of this gift, in a mail to its donor. */
async function linkOf(gift: string): Promise<string> {
  const { id, email } = JSON.parse(await one(`select json_build_object('id', d.id, 'email', d.email)::text as found from donation d join campaign c on c.id = d.campaign_id where ${gift}`)) as { id: string; email: string };
  for (const { text } of await listMails(email)) {
    const token = new RegExp(`/dons/(${id}\\.[\\w-]+)`).exec(text)?.[1];
    if (token) return token;
  }
  throw new Error(`no mail to ${email} carries the link of the gift ${id}`);
}

const campaignOf = (title: string) => one("select id as found from campaign where title = $1", title);

/** The first link of this kind in the mails of the mailbox, or in those to one address. */
export async function mailedToken(kind: "dons" | "dons/hors-ligne" | "attestation" | "invitation" | "mandat" | "rejoindre" | "partenaire/rejoindre" | "rencontres/place" | "rendez-vous" | "mes-dons" | "actualites" | "commentaires" | "coups-de-main", to?: string): Promise<string> {
  for (const { text } of await listMails(to)) {
    const token = new RegExp(`(?<!partenaire)/${kind}/(?!hors-ligne/)([\\w.-]+)`).exec(text)?.[1];
    if (token) return token;
  }
  throw new Error(`no mail carries a link to /${kind}/`);
}

async function votesParams() {
  const open = await openVoteParams();
  return { ...open, ...(await paperParams(open.openEditionId)) };
}

/** Louise's own rows, those of the meeting in session, and the file that waits for the team. */
export async function resolveParams(draftProject: string): Promise<Params> {
  const projectId = await one("select id as found from project where name = $1", draftProject);
  return {
    projectId,
    organisationId: await one("select organisation_id as found from project where id = $1", projectId),
    applicationId: await one("select id as found from label_application where project_id = $1", projectId),
    documentId: await one("select d.id as found from application_document d join label_application a on a.id = application_id where a.project_id = $1 and removed_at is null limit 1", projectId),
    criterion: "1",
    year: String(new Date().getFullYear() - 1),
    group: "actions",
    attestationId: await one("select id as found from attestation where status = 'requested' order by requested_at desc limit 1"),
    examinationId: await one("select id as found from examination where status = 'on_agenda' limit 1"),
    meetingId: await one("select id as found from committee_meeting where status <> 'closed' limit 1"),
    slug: await one("select slug as found from project where name = 'La Roue d’Opale'"),
    labelledSlug: await one("select p.slug as found from project_listing l join project p on p.id = l.project_id where l.campaign_id is null limit 1"),
    organisationSlug: await one("select o.slug as found from organisation o join project p on p.organisation_id = o.id where p.name = 'La Roue d’Opale'"),
    submittedId: await one("select id as found from label_application where status = 'submitted' limit 1"),
    closedMeetingId: await one("select id as found from committee_meeting where status = 'closed' limit 1"),
    reviewedId: await campaignOf("Donnons des bras à notre géant"),
    liveId: await campaignOf("Un atelier vélo sur la route"),
    partnerId: await one("select id as found from partner where name = 'Initiative Opale (exemple)'"),
    partnerSlug: await one("select slug as found from partner where name = 'Initiative Opale (exemple)'"),
    payoutId: await one("select payout.id as found from payout join campaign on campaign.id = campaign_id where campaign.title = 'Ouvrir le café des outils'"),
    settledId: await campaignOf("Ouvrir le café des outils"),
    discrepancyId: await one(
      `with run as (insert into reconciliation_run (key, started_at, finished_at, platform_stripe_cents, still_open) values (gen_random_uuid(), now(), now(), 0, 1) returning id)
       insert into discrepancy (kind, subject, other_cents, first_run_id, last_run_id, opened_at, last_seen_at)
         select 'stripe_cost', 'stripe:txn_' || gen_random_uuid(), -200, run.id, run.id, now(), now() from run returning id as found`),
    day: await one("select to_char(started_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as found from reconciliation_run where finished_at is not null order by started_at desc limit 1"),
    correctionId: await one(
      `insert into ledger_correction (lines, reason, proposed_by, proposed_at)
         select '[{"account":"label:fees","cents":-1},{"account":"label:reserve","cents":1}]', 'Un centime passé d’un compte à l’autre.', id, now() from account where email = 'nadia@example.org' returning id as found`),
    campaignId: await campaignOf("Donnons des bras à notre géant"),
    rewardId: await one("select reward.id as found from reward join campaign on campaign.id = campaign_id where campaign.title = 'Donnons des bras à notre géant' limit 1"),
    disputeId: await one("select id as found from dispute where status = 'needs_response' limit 1"),
    reversalId: await one(
      `insert into transfer_reversal (transfer_id, dispute_id, amount_cents, status, failure, created_at)
         select t.id, gen_random_uuid(), 100, 'failed', 'This transfer cannot be reversed.', now() from transfer t join campaign c on c.id = t.campaign_id
         where c.title = 'Ouvrir le café des outils' order by t.created_at, t.id limit 1 returning id as found`),
    alertId: await one("select id as found from vigilance_alert order by opened_at limit 1"),
    importId: await one("select id as found from csv_import where status = 'staged' limit 1"),
    giftToken: await mailedToken("dons"),
    writtenToken: await mailedToken("dons", await one("select email as found from proof_leaf l join donation d on d.id = l.gift_id order by block_number desc limit 1")),
    offlineToken: await mailedToken("dons/hors-ligne"),
    offlineGiftId: await one("select id as found from offline_gift where status = 'declared' order by recorded_at limit 1"),
    confirmedOfflineId: await one("select id as found from offline_gift where status = 'confirmed' limit 1"),
    ...(await updateParams()),
    ...(await commentParams()),
    ...(await helpParams()),
    refundRequestId: await one("select id as found from refund_request where status = 'asked' limit 1"),
    askableToken: await linkOf("c.status = 'settled' and d.status = 'paid' and net_cents > 0 and not exists (select from refund_request where donation_id = d.id) order by charged_at desc limit 1"),
    cancellableToken: await linkOf("c.status = 'live' and d.status = 'paid' and net_cents > 0 order by charged_at desc, d.id limit 1"),
    nobodysId: "00000000-0000-4000-8000-000000000000",
    paidGiftId: await one("select id as found from donation where status = 'paid' order by charged_at limit 1"),
    answeredToken: await linkOf("c.status = 'live' and d.status = 'paid' and net_cents > 0 and exists (select from donation_line where donation_id = d.id and answers <> '[]') order by d.created_at limit 1"),
    donationId: await one("select id as found from donation where status = 'paid' and message is not null limit 1"),
    enquiryId: await one("select id as found from enquiry where project_name = 'Le jardin des apprentis'"),
    otherId: await one("select id as found from enquiry where project_name = 'Jardin des apprentis'"),
    mergedEnquiryId: await one("select id as found from enquiry where merged_into_id is not null limit 1"),
    metEnquiryId: await one("select id as found from enquiry where status = 'met' and not is_history limit 1"),
    // Citizen budget: editions
    ...(await editionParams()),
    // Citizen budget: pitch videos
    ...(await pitchParams()),
    step: "classement",
    hourToken: await mailedToken("rendez-vous", "firmin@example.org"),
    invitationToken: await mailedToken("invitation", "berangere@example.org"),
    labelId: await one("select label_id as found from campaign where title = 'Un atelier vélo sur la route'"),
    seatId: await one("select id as found from seat where key = 'credit-solidaire'"),
    mandateId: await one("select mandate.id as found from mandate join seat on seat.id = seat_id where key = 'credit-solidaire' and kind = 'titular' and ends_on is null"),
    declarationId: await one("select id as found from declaration limit 1"),
    mandateToken: await mailedToken("mandat", "odette@example.org"),
    supportedId: await one("select id as found from project where name = 'La Roue d’Opale'"),
    reportedId: await one("select project_id as found from support_report limit 1"),
    entryId: await one("select e.id as found from support_entry e join project p on p.id = e.project_id where p.name = 'La Roue d’Opale' order by e.happened_on limit 1"),
    relayId: await one("select r.id as found from support_relay r join project p on p.id = r.project_id where p.name = 'La Roue d’Opale' order by r.told_on limit 1"),
    attestationToken: await mailedToken("attestation"),
    eventId: await one("select id as found from event where kind <> 'first_meeting' and capacity > 1 and starts_at > now() order by starts_at limit 1"),
    gatheringToken: await mailedToken("rencontres/place"),
    partnerJoiningToken: await mailedToken("partenaire/rejoindre"),
    joiningToken: await mailedToken("rejoindre"),
    ...(await officeParams()),
    ...(await publishedVoteParams()),
    ...(await initiativeParams()),
    ...(await grantParams()),
    ...(await trustParams()),
    ...(await votesParams()),
  };
}

/** Louise's draft, what she published, and the links of somebody who follows her campaign. */
async function updateParams(): Promise<Params> {
  return {
    updateId: await one("select id as found from campaign_update where status = 'draft' limit 1"),
    publishedUpdateId: await one("select id as found from campaign_update where status = 'published' order by published_at limit 1"),
    followedToken: await mailedToken("dons", await one("select email as found from campaign_follower order by since, email limit 1")),
    confirmedOfflineToken: await mailedToken("dons/hors-ligne", await one("select email as found from offline_gift where status = 'confirmed' and email is not null limit 1")),
    endingToken: await mailedToken("actualites"),
  };
}

/** What Firmin wrote, which was published and then reported. */
async function commentParams(): Promise<Params> {
  return {
    commentId: await one("select id as found from campaign_comment where email = 'firmin.marquise@example.org'"),
    noticeId: await one("select id as found from comment_notice order by received_at limit 1"),
    commentToken: await mailedToken("commentaires", "firmin.marquise@example.org"),
  };
}

/** A request that has an offer to read, and the link of whoever made it. */
async function helpParams(): Promise<Params> {
  return {
    helpRequestId: await one("select request_id as found from help_offer where status = 'offered' limit 1"),
    helpOfferId: await one("select id as found from help_offer where status = 'offered' limit 1"),
    helpToken: await mailedToken("coups-de-main", await one("select email as found from help_offer where status = 'offered' limit 1")),
  };
}

async function editionParams(): Promise<Params> {
  const [row] = await rowsOf<{ id: string; year: number }>("select id, year from edition where status = 'published' order by year desc limit 1", []);
  return row ? { editionId: row.id, editionYear: String(row.year) } : {};
}
