import { formatShortDate } from "~/lib/dates";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { mandateKindWords } from "../committee.fr";
import type { MandateInvitation } from "../mandate-links.server";

/** The mandate as it is proposed, before one accepts it. */
export function MandateOffer({ invitation: { seatName, kind, startsOn, endsOn, email } }: { invitation: MandateInvitation }) {
  const items = [
    { term: "Siège", detail: seatName },
    { term: "Mandat", detail: mandateKindWords[kind] },
    { term: "À partir du", detail: formatShortDate(startsOn) },
    { term: "Jusqu’au", detail: endsOn ? formatShortDate(endsOn) : "Sans date de fin" },
    { term: "Votre adresse", detail: email },
  ];
  return <Panel title="Le mandat"><Facts items={items} /></Panel>;
}
