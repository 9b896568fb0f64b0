import { formatEuros } from "~/lib/money";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import type { GrantStatus } from "../grant";
import { holderNext } from "../grants.fr";
import { GrantState } from "./grant-state";

type Own = { id: string; projectName: string; year: number; totalCents: number; status: GrantStatus };

/** The grants of one's organisations, each with what comes next. */
export function HomeGrants({ grants }: { grants: Own[] }) {
  if (grants.length === 0) return null;
  return (
    <Panel title={grants.length > 1 ? "Vos subventions" : "Votre subvention"}>
      <LinedList>
        {grants.map(({ id, projectName, year, totalCents, status }) => (
          <li key={id} className="row between">
            <span><TextLink to={`/mon-espace/subventions/${id}`}>{projectName}</TextLink> <span className="muted">budget citoyen {year}, {formatEuros(totalCents)}</span><br />{holderNext[status]!.title}.</span>
            <GrantState status={status} />
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
