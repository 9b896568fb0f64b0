import { themeName } from "~/features/territory/themes";
import { Facts } from "~/ui/facts";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { situationName } from "../partner.fr";

type Sheet = {
  summary: string | null; contactEmail: string | null; phone: string | null; website: string | null; address: string | null; opening: string | null;
  themes: string[]; situations: string[]; places: string[]; seatName: string | null;
};

const digits = (phone: string) => phone.replace(/[^\d+]/g, "");
const host = (url: string) => url.replace(/^https?:\/\//, "").replace(/\/$/, "");

/** How to reach it; nothing for what is not said. */
function contactFacts({ phone, contactEmail, website, address, opening }: Sheet) {
  return [
    opening && { term: "Rendez-vous et permanences", detail: opening },
    phone && { term: "Téléphone", detail: <a href={`tel:${digits(phone)}`}>{phone}</a> },
    contactEmail && { term: "E-mail", detail: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> },
    website && { term: "Site", detail: <a href={website} rel="noreferrer">{host(website)}</a> },
    address && { term: "Adresse", detail: address },
  ].filter((fact) => fact !== null && fact !== "");
}

export function PartnerContacts({ partner }: { partner: Sheet }) {
  const facts = contactFacts(partner);
  return facts.length > 0 ? <Facts items={facts} /> : <p className="muted">L’équipe du label vous mettra en relation.</p>;
}

/** Whom it helps, where and when. */
export function PartnerSheet({ partner }: { partner: Sheet }) {
  const { themes, situations, places, seatName } = partner;
  const facts = [
    { term: "Où", detail: places.join(", ") || "Territoire à préciser" },
    { term: "À quel moment", detail: situations.map(situationName).join(", ") || "À préciser" },
    { term: "Pour quels besoins", detail: themes.length > 0 ? themes.map(themeName).join(", ") : "Tous les besoins locaux" },
    ...(seatName ? [{ term: "Au comité du label", detail: `Tient le siège « ${seatName} »` }] : []),
  ];
  return (
    <Stack>
      {partner.summary && <p className="lead">{partner.summary}</p>}
      <Facts items={facts} />
    </Stack>
  );
}

export const ClosedTag = ({ keptName }: { keptName: string | null }) => <Tag tone="neutral">{keptName ? `Fusionné avec ${keptName}` : "Fermé"}</Tag>;
