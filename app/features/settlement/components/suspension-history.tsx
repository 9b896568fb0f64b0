import { formatDateTime } from "~/lib/dates";
import { LifeLine, type LifeEvent } from "~/ui/life-line";
import { Panel } from "~/ui/panel";

type When = string | Date;
type Suspension = { reason: string; suspendedAt: When; stoppedBy: string; liftedAt: When | null; liftReason: string | null; liftedByName: string | null };

const eventsOf = ({ reason, suspendedAt, stoppedBy, liftedAt, liftReason, liftedByName }: Suspension): LifeEvent[] => [
  ...(liftedAt ? [{ title: `Suspension levée par ${liftedByName ?? "l’équipe"}`, detail: `${formatDateTime(liftedAt)}\u00a0: ${liftReason ?? ""}`, state: "done" as const }] : []),
  { title: `Suspendu par ${stoppedBy}`, detail: `${formatDateTime(suspendedAt)}\u00a0: ${reason}`, state: liftedAt ? "done" : "now" },
];

/** Who stopped a payout and who let it go, newest first. */
export function SuspensionHistory({ suspensions }: { suspensions: readonly Suspension[] }) {
  if (suspensions.length === 0) return null;
  return <Panel title="Suspensions"><LifeLine events={suspensions.flatMap(eventsOf)} /></Panel>;
}
