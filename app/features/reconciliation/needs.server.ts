import { db } from "#db";
import { listRepaymentsToCheck } from "~/features/debts/debts.server";
import { listDisputes } from "~/features/disputes/disputes.server";
import { listHangingClosings } from "~/features/donations/under-way.server";
import { listCampaignsToReturn } from "~/features/offline-gifts/offline-ended.server";
import { returnBy } from "~/features/offline-gifts/offline-gift";
import { listOfflineNeeds } from "~/features/offline-gifts/offline-needs.server";
import { listOutside } from "~/features/refunds/outside-refunds.server";
import { listOpenRequests } from "~/features/refunds/refund-requests.server";
import { listWaitingChanges } from "~/features/settlement/accounts.server";
import { listBlocked, listLate, listSuspended } from "~/features/settlement/attention.server";
import { countOpenAlerts } from "~/features/vigilance/alerts.server";
import { listOpenDiscrepancies } from "./discrepancies.server";
import { rankNeeds, type Need, type RankedNeed } from "./need";
import { ofAlerts, ofBlocked, ofChange, ofCorrection, ofDiscrepancy, ofDispute, ofHanging, ofLate, ofOffline, ofOutside, ofPaidTwice, ofRepayment, ofRequest, ofReturn, ofSuspended } from "./needs.fr";
import { goesOnAlone } from "./on-the-way";
import { listPaidTwice } from "./paid-twice.server";

/** Refused operations and stopped ones; a refund to be paid another way is told by its own line. */
async function operations(): Promise<Need[]> {
  const [blocked, outside, suspended] = await Promise.all([listBlocked(), listOutside(), listSuspended()]);
  const byTransfer = new Set(outside.map(({ refundId }) => refundId));
  const stopped = blocked.filter(({ id, refused, failure }) => !byTransfer.has(id) && (refused || !goesOnAlone(failure)));
  return [...stopped.map(ofBlocked), ...outside.map(ofOutside), ...suspended.map(ofSuspended)];
}

async function offline(): Promise<Need[]> {
  const [waiting, toReturn] = await Promise.all([listOfflineNeeds(), listCampaignsToReturn(db)]);
  return [...waiting.map(ofOffline), ...toReturn.map((one) => ofReturn({ ...one, by: returnBy(one.endedAt) }))];
}

const listProposed = () =>
  db.selectFrom("ledgerCorrection").innerJoin("account", "account.id", "proposedBy").select(["ledgerCorrection.id", "proposedAt", "reason", "account.name"])
    .where("state", "=", "proposed").orderBy("proposedAt").execute();

async function books(): Promise<Need[]> {
  const [discrepancies, corrections] = await Promise.all([listOpenDiscrepancies(), listProposed()]);
  return [...discrepancies.map(ofDiscrepancy), ...corrections.map(ofCorrection)];
}

async function campaigns(at: Date): Promise<Need[]> {
  const [late, hanging, changes] = await Promise.all([listLate(at), listHangingClosings(db, at), listWaitingChanges(at)]);
  return [...late.map(ofLate), ...hanging.map((one) => ofHanging(one, at)), ...changes.map(ofChange)];
}

async function people(at: Date): Promise<Need[]> {
  const [disputes, requests, repayments, twice, alerts] = await Promise.all([listDisputes(), listOpenRequests(), listRepaymentsToCheck(), listPaidTwice(at), countOpenAlerts()]);
  return [...twice.map(ofPaidTwice), ...disputes.filter(({ toAnswer }) => toAnswer).map(ofDispute), ...requests.map(ofRequest), ...repayments.map(ofRepayment), ...ofAlerts(alerts)];
}

/** Everything about money that waits for a person, in the order in which it should be done. */
export async function listNeeds(at: Date): Promise<RankedNeed[]> {
  const all = await Promise.all([people(at), operations(), offline(), books(), campaigns(at)]);
  return rankNeeds(all.flat(), at);
}
