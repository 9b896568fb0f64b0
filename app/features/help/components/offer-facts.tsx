import { formatShortDate } from "~/lib/dates";
import { Facts } from "~/ui/facts";
import { Quote } from "~/ui/quote";
import { amountWords } from "../help.fr";
import type { OfferRow } from "../offers.server";

/** Who offers what, and how to reach them, while that is known. */
export const OfferFacts = ({ offer: { kind, quantity, givenQuantity, email, phone, words, answer, offeredAt, forgottenAt } }: { offer: OfferRow }) => (
  <>
    <Facts
      items={[
        { term: "Proposé", detail: `${amountWords(kind, quantity)}, le ${formatShortDate(offeredAt)}` },
        ...(givenQuantity ? [{ term: "Donné", detail: amountWords(kind, givenQuantity) }] : []),
        ...(email ? [{ term: "Adresse", detail: <a href={`mailto:${email}`}>{email}</a> }] : []),
        ...(phone ? [{ term: "Téléphone", detail: <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className="nw">{phone}</a> }] : []),
        ...(answer ? [{ term: "Votre mot", detail: answer }] : []),
      ]}
    />
    {words && <Quote>{words}</Quote>}
    {forgottenAt && <p className="sm muted">Le nom et les coordonnées de cette personne sont effacés. Ce qui a été compté le reste.</p>}
  </>
);
