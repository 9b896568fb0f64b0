import { formatMonth, formatShortDate } from "~/lib/dates";
import { Facts } from "~/ui/facts";
import { Money } from "~/ui/money";
import { offlineKinds, offlineStates } from "../offline-gift";
import type { OfflinePage } from "../offline-page.server";

/** What was given, to whom, when; a gift that does not stand promises nothing. */
export function OfflineGiftFacts({ gift }: { gift: OfflinePage }) {
  const { kind, amountCents, freeCents, receivedOn, lines, projectName, organisationName, status, wordsHiddenReason } = gift;
  const rewards = lines.map(({ title, quantity, unitCents, deliveryMonth }) => ({
    term: quantity > 1 ? `${quantity} × ${title}` : title,
    detail: (
      <>
        <Money cents={quantity * unitCents} />, {status === "confirmed" || status === "declared" ? `prévu en ${formatMonth(deliveryMonth)}` : "annulée"}
      </>
    ),
  }));
  return (
    <Facts
      items={[
        { term: "Projet", detail: projectName },
        { term: "Qui détient l’argent", detail: status === "returned" ? "Vous" : organisationName },
        { term: "Comment", detail: `${offlineKinds[kind].label}, le ${formatShortDate(receivedOn)}` },
        ...rewards,
        ...(lines.length > 0 && freeCents > 0 ? [{ term: "Montant libre", detail: <Money cents={freeCents} /> }] : []),
        { term: "Total", detail: <Money cents={amountCents} /> },
        { term: "État", detail: offlineStates[status].label },
        ...(wordsHiddenReason ? [{ term: "Nom et mot", detail: `Masqués par l’équipe du label\u00a0: ${wordsHiddenReason}` }] : []),
      ]}
    />
  );
}
