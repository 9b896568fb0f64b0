import { Facts } from "~/ui/facts";
import { Stack } from "~/ui/stack";
import type { Evidence, EvidenceField } from "../answer";

const titles: Record<EvidenceField, string> = {
  customer_name: "Nom",
  customer_email_address: "Adresse e-mail",
  shipping_address: "Adresse d’envoi",
  product_description: "Ce qui a été donné",
  uncategorized_text: "Ce qui s’est passé",
  refund_policy_disclosure: "Annulation, telle qu’annoncée",
};

const fields = Object.keys(titles) as EvidenceField[];

/** The packet as text that can be copied whole; an IP address is never in it. */
export function EvidencePacket({ evidence }: { evidence: Evidence }) {
  const items = fields.flatMap((field) => {
    const text = evidence[field];
    return text ? [{ term: titles[field], detail: <span className="pre-line">{text}</span> }] : [];
  });
  return (
    <Stack gap="sm">
      <Facts items={items} />
      <p className="muted">Tout vient de ce que le site a gardé. Aucune adresse IP n’est conservée ni transmise.</p>
    </Stack>
  );
}
