import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { Facts } from "~/ui/facts";
import { TextLink } from "~/ui/text-link";
import type { OutsideStatus } from "../outside-refund";
import { outsideWords } from "../refunds.fr";

type Outside = {
  refundId: string; donationId: string; status: OutsideStatus; amountCents: number; iban: string | null; ibanEnd: string | null; accountName: string | null;
  paidOn: string | null; payerName: string | null; evidenceFileId: string | null; createdAt: string | Date;
};

const inFours = (iban: string) => iban.replace(/(.{4})(?=.)/g, "$1\u00a0");

/** What is known of a refund that goes by bank transfer; the account is shown as long as it is needed. */
export function OutsideFacts({ outside }: { outside: Outside }) {
  const { iban, ibanEnd, accountName, paidOn, payerName, evidenceFileId } = outside;
  const account = iban ? <span className="num">{inFours(iban)}</span> : ibanEnd ? `oublié, il finissait par ${ibanEnd}` : "pas encore indiqué par le donateur";
  return (
    <Facts
      items={[
        { term: "État", detail: outsideWords[outside.status] },
        { term: "Montant", detail: formatEuros(outside.amountCents) },
        ...(accountName ? [{ term: "Titulaire", detail: accountName }] : []),
        { term: "IBAN", detail: account },
        { term: "Donateur prévenu le", detail: formatShortDate(outside.createdAt) },
        ...(paidOn ? [{ term: "Viré le", detail: `${formatShortDate(paidOn)}, noté par ${payerName ?? "l’équipe"}` }] : []),
        ...(evidenceFileId ? [{ term: "Preuve", detail: <TextLink to={`/equipe/argent/remboursements/${outside.refundId}/preuve`} reloadDocument>Télécharger</TextLink> }] : []),
        { term: "Don", detail: <TextLink to={`/equipe/argent/dons/${outside.donationId}`}>Voir toute sa vie</TextLink> },
      ]}
    />
  );
}
