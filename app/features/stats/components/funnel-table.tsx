import { formatCount } from "~/lib/money";
import { Table } from "~/ui/table";
import { funnelSteps, stepWords, type Funnel, type FunnelStep } from "../funnel";

/** Steps one under another: what is live here, and beside it what was imported. */
export function FunnelTable({ funnel, liveLabel }: { funnel: Funnel; liveLabel: string }) {
  const columns = [
    { label: "Étape", cell: (step: FunnelStep) => <>{stepWords[step].label} <span className="muted sm">{stepWords[step].meaning}</span></> },
    { label: liveLabel, right: true, cell: (step: FunnelStep) => formatCount(funnel.live[step]) },
    { label: "Repris du passé", right: true, cell: (step: FunnelStep) => formatCount(funnel.history[step]) },
  ];
  return <Table caption="D’étape en étape" columns={columns} rows={funnelSteps} rowKey={(step) => step} />;
}
