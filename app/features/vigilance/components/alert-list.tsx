import { formatDateTime } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Row } from "~/ui/row";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { alertStates } from "../alert";
import type { Alert } from "../alerts.server";
import { alertTitles, alertWords } from "../vigilance.fr";

export const AlertTag = ({ status }: Pick<Alert, "status">) => <Tag tone={alertStates[status].tone}>{alertStates[status].label}</Tag>;

/** Where the fact is: a project, an organisation, or nowhere in particular. */
export const placeOf = ({ projectName, organisationName }: Pick<Alert, "projectName" | "organisationName">): string => projectName ?? organisationName ?? "Toutes les campagnes";

export const AlertList = ({ alerts, empty }: { alerts: readonly Alert[]; empty: string }) =>
  alerts.length === 0 ? (
    <p className="muted">{empty}</p>
  ) : (
    <LinedList>
      {alerts.map((alert) => (
        <li key={alert.id}>
          <Row between>
            <TextLink to={`/equipe/vigilance/alertes/${alert.id}`}>
              {alertTitles[alert.kind]}
              <span className="sr">, {placeOf(alert)}, {formatDateTime(alert.openedAt)}</span>
            </TextLink>
            <AlertTag status={alert.status} />
          </Row>
          <p>{alertWords(alert.kind, alert.facts)}</p>
          <p className="sm muted">
            {placeOf(alert)} · {formatDateTime(alert.openedAt)}
            {alert.email && ` · ${alert.email}`}
          </p>
        </li>
      ))}
    </LinedList>
  );
