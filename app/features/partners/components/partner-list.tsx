import type { ReactNode } from "react";
import { LinedList } from "~/ui/lined-list";
import { TextLink } from "~/ui/text-link";
import type { DirectoryPartner } from "../partners.server";
import { kindName, situationName } from "../partner.fr";

type Line = Pick<DirectoryPartner, "id" | "slug" | "name" | "kind" | "summary" | "places" | "situations" | "phone" | "contactEmail" | "opening">;
type PartnerListProps = { partners: Line[]; because?: (id: string) => ReactNode; /** How to reach each, for a page that is printed and taken along. */ withContacts?: boolean };

/** A few places are named, the others counted. */
const shortPlaces = (places: string[]) => (places.length > 3 ? `${places.slice(0, 3).join(", ")} et ${places.length - 3} autres` : places.join(", "));

const Contacts = ({ phone, contactEmail, opening }: Pick<Line, "phone" | "contactEmail" | "opening">) => {
  const ways = [phone, contactEmail, opening].filter(Boolean);
  return ways.length > 0 ? <p className="sm">{ways.join(" · ")}</p> : null;
};

/** Partners, one under another; `because` says why each is shown. */
export function PartnerList({ partners, because, withContacts = false }: PartnerListProps) {
  return (
    <LinedList>
      {partners.map(({ id, slug, name, kind, summary, places, situations, ...contacts }) => (
        <li key={id}>
          <p className="title-sm">
            <TextLink to={`/partenaires/${slug}`}>{name}</TextLink>
          </p>
          <p className="muted sm">{[kindName(kind), shortPlaces(places)].filter(Boolean).join(" · ")}</p>
          {summary && <p>{summary}</p>}
          {situations.length > 0 && !because && <p className="muted sm">{situations.map(situationName).join(", ")}</p>}
          {because?.(id)}
          {withContacts && <Contacts {...contacts} />}
        </li>
      ))}
    </LinedList>
  );
}
