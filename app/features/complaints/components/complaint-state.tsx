import { Tag } from "~/ui/tag";
import { complaintStates, type ComplaintStatus } from "../complaint";

export const ComplaintState = ({ status, late = false }: { status: ComplaintStatus; late?: boolean }) => (
  <span className="row">
    <Tag tone={complaintStates[status].tone}>{complaintStates[status].label}</Tag>
    {late && <Tag tone="danger">En retard</Tag>}
  </span>
);
