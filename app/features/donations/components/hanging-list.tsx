import { closingWaits } from "~/features/campaigns/closing.fr";
import { formatDateTime } from "~/lib/dates";
import { TextLink } from "~/ui/text-link";
import { Todo } from "~/ui/todo";
import type { HangingClosing } from "../under-way.server";

type HangingListProps = { items: readonly HangingClosing[]; now: Date };

/** Closings whose last payment should be known by now. */
export function HangingList({ items, now }: HangingListProps) {
  if (items.length === 0) return null;
  return (
    <Todo
      empty=""
      items={items.map(({ campaignId, projectName, endsAt, facts }) => ({
        late: true,
        when: "Clôture",
        title: <TextLink to={`/equipe/argent/campagnes/${campaignId}`}>{projectName}</TextLink>,
        note: `Terminée le ${formatDateTime(endsAt)}, attend encore\u00a0: ${closingWaits(facts, now).join("\u00a0; ") || "le résultat"}. Regardez ces paiements dans Stripe.`,
      }))}
    />
  );
}
