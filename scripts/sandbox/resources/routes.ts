import type { Route } from "../api/router";
import { PLATFORM } from "../core/tables";
import { accountLinkRoutes } from "./account-links";
import { accountRoutes } from "./accounts";
import { balanceTransactionRoutes } from "./balance-transactions";
import { balanceRoutes } from "./balances";
import { chargeRoutes } from "./charges";
import { disputeRoutes } from "./disputes";
import { eventRoutes } from "./events";
import { paymentIntentRoutes } from "./payment-intents";
import { payoutRoutes } from "./payouts";
import { refundRoutes } from "./refunds";
import { reversalRoutes } from "./reversals";
import { scheduleRoutes } from "./schedules";
import { sessionRoutes } from "./sessions";
import { topupRoutes } from "./topups";
import { transferRoutes } from "./transfers";

/** Calls that a connected account may make of its own things (`Stripe-Account`); the others are the platform's. */
const ofAccounts = new Set<Route>([
  ...chargeRoutes,
  ...payoutRoutes,
  ...balanceRoutes,
  ...scheduleRoutes,
  ...balanceTransactionRoutes,
  ...eventRoutes,
]);

export const mayCall = (account: string, route: Route): boolean => account === PLATFORM || ofAccounts.has(route);

/** Every call of Stripe's API that the sandbox knows; any other is refused. */
export const routes: Route[] = [
  ...sessionRoutes,
  ...paymentIntentRoutes,
  ...chargeRoutes,
  ...disputeRoutes,
  ...refundRoutes,
  ...transferRoutes,
  ...reversalRoutes,
  ...accountRoutes,
  ...accountLinkRoutes,
  ...payoutRoutes,
  ...balanceRoutes,
  ...scheduleRoutes,
  ...balanceTransactionRoutes,
  ...topupRoutes,
  ...eventRoutes,
];
