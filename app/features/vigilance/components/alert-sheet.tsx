import { vigilanceNumber } from "~/features/donations/vigilance-rules";
import { formatDateTime } from "~/lib/dates";
import { Facts } from "~/ui/facts";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import type { AlertStatus } from "../alert";
import type { Alert } from "../alerts.server";
import { alertWords } from "../vigilance.fr";
import { AlertTag } from "./alert-list";

/** The fact, when and under which rules it was seen, and where to look. */
export const AlertSheet = ({ alert }: { alert: Alert }) => (
  <Panel title="Ce qui a été vu" aside={<AlertTag status={alert.status} />}>
    <Stack>
      <p>{alertWords(alert.kind, alert.facts)}</p>
      <Facts
        items={[
          { term: "Vu", detail: formatDateTime(alert.openedAt) },
          { term: "Seuils appliqués", detail: vigilanceNumber(alert.rulesVersion) },
          ...(alert.email ? [{ term: "Donateur", detail: alert.email }] : []),
        ]}
      />
      {alert.campaignId && (
        <Row>
          <TextLink to={`/equipe/campagnes/${alert.campaignId}`}>La campagne</TextLink>
          <TextLink to={`/equipe/argent/campagnes/${alert.campaignId}`}>Son argent</TextLink>
          <TextLink to={`/equipe/vigilance/dons/${alert.campaignId}`}>Suspendre ses dons</TextLink>
        </Row>
      )}
    </Stack>
  </Panel>
);

type Step = { id: number; status: AlertStatus; reason: string; at: Date; by: string };

export const AlertSteps = ({ steps }: { steps: readonly Step[] }) => (
  <LinedList>
    {steps.map(({ id, status, reason, at, by }) => (
      <li key={id}>
        <Row>
          <AlertTag status={status} />
          <span className="muted">
            {formatDateTime(at)}, par {by}
          </span>
        </Row>
        <p>{reason}</p>
      </li>
    ))}
  </LinedList>
);
