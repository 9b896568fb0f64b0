import { Form } from "@remix-run/react";
import { plural } from "~/features/campaigns/campaign-words.fr";
import { daysBetween, formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { RankedNeed } from "../need";

type Dates = "since" | "by";
type ShownNeed = Omit<RankedNeed, Dates> & { since: Date | string; by: Date | string | null };

const AskAgain = ({ retry, title }: { retry: NonNullable<ShownNeed["retry"]>; title: string }) => (
  <Form method="post" action="/equipe/argent/relances">
    <input type="hidden" name="subject" value={retry.subject} />
    <input type="hidden" name="id" value={retry.id} />
    <Button variant="ghost" small>
      Relancer<span className="sr"> {title}</span>
    </Button>
  </Form>
);

/** Its last day, in the colour of its urgency. */
function LastDay({ by, urgency }: Pick<ShownNeed, "by" | "urgency">) {
  const day = by === null ? null : formatShortDate(by);
  if (urgency === "late") return <Tag tone="danger">{day ?? "Sans attendre"}<span className="sr"> (urgent)</span></Tag>;
  if (urgency === "soon") return <Tag tone="warning">{day}<span className="sr"> (bientôt)</span></Tag>;
  return <span className="muted sm nw">{day ?? "Aucune"}</span>;
}

const age = (since: Date | string, now: Date | string): string => {
  const days = daysBetween(new Date(since), new Date(now));
  return days <= 0 ? "Aujourd’hui" : plural(days, "jour", "jours");
};

/** One list for all that waits for a person: what, for whom, since when, until when, and the link to where it is done. */
export const NeedsList = ({ needs, now }: { needs: readonly ShownNeed[]; now: Date | string }) => (
  <Table
    caption="Ce qui attend quelqu’un"
    captionHidden
    rows={needs}
    rowKey={({ key }) => key}
    empty={<p className="muted">Rien n’attend&nbsp;: tout l’argent suit son chemin.</p>}
    columns={[
      { label: "À faire", cell: ({ title, note, to }) => <><TextLink to={to}>{title}</TextLink><span className="note">{note}</span></> },
      { label: "Attend", cell: ({ owner }) => owner },
      { label: "Depuis", cell: ({ since }) => <span className="nw">{age(since, now)}</span> },
      { label: "Échéance", cell: (need) => <><LastDay by={need.by} urgency={need.urgency} />{need.retry && <AskAgain retry={need.retry} title={need.title} />}</> },
    ]}
  />
);
