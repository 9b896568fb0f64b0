import type { SerializeFrom } from "@remix-run/node";
import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { instalmentName } from "../convention-words.fr";
import { isPayable, type GrantStatus } from "../grant";
import { paymentWords } from "../grants.fr";
import type { WholeGrant } from "../grants.server";

type Grant = SerializeFrom<WholeGrant>;
type Part = Grant["instalments"][number];

const stateOf = ({ status, cents, moment }: Part, grant: GrantStatus) => {
  if (status) return <Tag tone={paymentWords[status]!.tone}>{paymentWords[status]!.label}</Tag>;
  if (cents === 0) return <span className="muted">Rien à verser</span>;
  return <span className="muted">{isPayable(grant, moment) ? "À verser" : "Plus tard"}</span>;
};

/** What is paid, when, and how far it is. `path`: where the team notes and confirms; absent for the holder. */
export function GrantParts({ instalments, status, path }: Pick<Grant, "instalments" | "status"> & { path?: string }) {
  const kind = (part: Part) => instalmentName({ kind: part.kind as "award" | "bonus", moment: part.moment });
  const open = (part: Part) => part.paymentId !== null || (part.cents > 0 && isPayable(status, part.moment));
  return (
    <Table
      caption="Les versements"
      captionHidden
      rows={instalments}
      rowKey={({ id }) => id}
      columns={[
        { label: "Part", cell: (part) => (path && open(part) ? <TextLink to={`${path}/versements/${part.id}`}>{kind(part)}</TextLink> : kind(part)) },
        { label: "État", cell: (part) => stateOf(part, status) },
        { label: "Jour", cell: ({ paidOn }) => (paidOn ? formatShortDate(paidOn) : "—") },
        { label: "Montant", right: true, cell: ({ cents }) => formatEuros(cents) },
      ]}
    />
  );
}
