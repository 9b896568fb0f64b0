import { formatShortDate } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Todo } from "~/ui/todo";
import { TextLink } from "~/ui/text-link";

type Late = { campaignId: string; projectName: string; promisedBy: string | null; overdue: boolean; heldDays: number };

/** Promises that are broken or near Stripe's limit of 90 days. */
export function LateList({ items }: { items: readonly Late[] }) {
  if (items.length === 0) return null;
  return (
    <Todo
      empty=""
      items={items.map((late) => ({
        late: late.overdue || late.heldDays >= 80,
        when: `${formatCount(late.heldDays)} jours`,
        title: <TextLink to={`/equipe/argent/campagnes/${late.campaignId}`}>{late.projectName}</TextLink>,
        note: late.overdue && late.promisedBy
          ? `Versement promis pour le ${formatShortDate(late.promisedBy)}, pas encore reçu.`
          : "Le plus ancien don est gardé depuis longtemps : Stripe laisse 90 jours.",
      }))}
    />
  );
}
