import { formatDateTime, formatShortDate } from "~/lib/dates";
import { Facts } from "~/ui/facts";
import { Money } from "~/ui/money";
import { TextLink } from "~/ui/text-link";
import { offlineKinds } from "../offline-gift";
import type { OfflineGiftFile } from "../offline-gifts.server";

const hidden = ({ anonymous, amountHidden }: OfflineGiftFile) =>
  [anonymous ? "son nom" : "", amountHidden ? "son montant" : ""].filter(Boolean).join(" et ") || "rien";

function Files({ gift: { campaignId, evidence } }: { gift: OfflineGiftFile }) {
  return evidence.map(({ id, name, by, at }) => (
    <div key={id}>
      <TextLink to={`/mon-espace/campagnes/${campaignId}/hors-ligne/pieces/${id}`} icon="download" reloadDocument>
        {name}
      </TextLink>
      <p className="muted sm">
        {by}, {formatDateTime(at)}
      </p>
    </div>
  ));
}

/** Everything that the second person looks at before deciding. */
export function OfflineFacts({ gift }: { gift: OfflineGiftFile }) {
  const { kind, amountCents, receivedOn, donorName, email, lines, freeCents, postalAddress, rewardNote, message, recordedBy, recordedAt, decidedBy, decidedAt, decisionReason } = gift;
  const optional = [
    ...(email ? [{ term: "Adresse e-mail", detail: email }] : []),
    ...lines.map(({ title, quantity, unitCents }) => ({ term: quantity > 1 ? `${quantity} × ${title}` : title, detail: <Money cents={quantity * unitCents} /> })),
    ...(lines.length > 0 ? [{ term: "Montant libre", detail: <Money cents={freeCents} /> }] : []),
    ...(postalAddress ? [{ term: "Adresse postale", detail: <span className="as-written">{postalAddress}</span> }] : []),
    ...(rewardNote ? [{ term: "Précisions", detail: rewardNote }] : []),
    ...(message ? [{ term: "Un mot de soutien", detail: message }] : []),
  ];
  return (
    <Facts
      items={[
        { term: "Donateur", detail: donorName },
        { term: offlineKinds[kind].label, detail: <Money cents={amountCents} /> },
        { term: offlineKinds[kind].day, detail: formatShortDate(receivedOn) },
        ...optional,
        { term: "Caché au public", detail: hidden(gift) },
        { term: "Justificatif", detail: <Files gift={gift} /> },
        { term: "Noté par", detail: `${recordedBy}, le ${formatDateTime(recordedAt)}` },
        ...(decidedAt ? [{ term: "Décidé par", detail: `${decidedBy ?? "la fin de la clôture"}, le ${formatDateTime(decidedAt)}` }] : []),
        ...(decisionReason ? [{ term: "Raison", detail: decisionReason }] : []),
      ]}
    />
  );
}
