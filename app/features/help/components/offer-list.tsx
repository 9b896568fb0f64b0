import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { amountWords, offerWords } from "../help.fr";
import type { OfferRow } from "../offers.server";

/** A person, or what is left of one. */
export const helperName = ({ name }: Pick<OfferRow, "name">): string => name ?? "Une personne dont le nom est effacé";

/** What came for one request, unread first. */
export const OfferList = ({ offers, root }: { offers: OfferRow[]; root: string }) => (
  <LinedList>
    {offers.map((offer) => (
      <li key={offer.id}>
        <p className="row between">
          <TextLink to={`${root}/propositions/${offer.id}`}>{helperName(offer)}</TextLink>
          <Tag tone={offerWords[offer.status].tone}>{offerWords[offer.status].label}</Tag>
        </p>
        <p className="sm muted">{amountWords(offer.kind, offer.givenQuantity ?? offer.quantity)}, le {formatShortDate(offer.offeredAt)}</p>
      </li>
    ))}
  </LinedList>
);
