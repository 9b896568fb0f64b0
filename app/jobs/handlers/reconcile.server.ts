import { runReconciliation } from "~/features/reconciliation/run-reconciliation.server";
import type { JobOf } from "../catalogue";

export const handle = ({ key }: JobOf<"reconcile">): Promise<void> => runReconciliation(key);
