import { Tag } from "~/ui/tag";
import { grantStates, type GrantStatus } from "../grant";

export const GrantState = ({ status, late = false }: { status: GrantStatus; late?: boolean }) => (
  <span className="row">
    <Tag tone={grantStates[status].tone}>{grantStates[status].label}</Tag>
    {late && <Tag tone="danger">En retard</Tag>}
  </span>
);
