import { Cents } from "~/features/settlement/components/cents";
import { Reference } from "~/features/settlement/components/reference";
import { formatDateTime } from "~/lib/dates";
import { Facts, type Fact } from "~/ui/facts";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { stateWords, subjectLabel, subjectReference } from "../reconciliation.fr";

type Discrepancy = {
  state: keyof typeof stateWords;
  kind: string;
  subject: string;
  campaignId: string | null;
  projectName: string | null;
  otherCents: number | null;
  ledgerCents: number | null;
  facts: unknown;
  openedAt: string | Date;
  lastSeenAt: string | Date;
  resolvedAt: string | Date | null;
};

const listed = (facts: unknown, name: string): string[] => {
  const value: unknown = typeof facts === "object" && facts !== null ? Reflect.get(facts, name) : undefined;
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
};

const References = ({ ids }: { ids: readonly string[] }) => ids.map((id) => <span key={id}><Reference id={id} /> </span>);

/** Both sides, and by what it is found at Stripe. */
export function DiscrepancyFacts({ discrepancy }: { discrepancy: Discrepancy }) {
  const { state, kind, subject, campaignId, projectName, otherCents, ledgerCents, facts, openedAt, lastSeenAt, resolvedAt } = discrepancy;
  const [ids, accounts, sentence] = [listed(facts, "ids"), listed(facts, "accounts"), listed(facts, "sentence")];
  const reference = subjectReference(subject);
  const items: (Fact | false)[] = [
    { term: "État", detail: <Tag tone={stateWords[state].tone}>{stateWords[state].label}</Tag> },
    { term: "Sur", detail: <>{subjectLabel(subject)}{reference && <> <Reference id={reference} /></>}</> },
    campaignId !== null && { term: "Campagne", detail: <TextLink to={`/equipe/argent/campagnes/${campaignId}`}>{projectName ?? campaignId}</TextLink> },
    otherCents !== null && { term: kind === "campaign_total" ? "Compteur public" : "Chez Stripe", detail: <Cents cents={otherCents} /> },
    ledgerCents !== null && { term: "Dans notre journal", detail: <Cents cents={ledgerCents} /> },
    (otherCents !== null || ledgerCents !== null) && { term: "Différence", detail: <b><Cents cents={(otherCents ?? 0) - (ledgerCents ?? 0)} /></b> },
    ids.length > 0 && { term: "Lignes de Stripe", detail: <References ids={ids} /> },
    accounts.length > 0 && { term: "Compte", detail: accounts[0] === "platform" ? "Celui du label" : <References ids={accounts} /> },
    sentence.length > 0 && { term: "Détail", detail: sentence[0] },
    { term: "Apparu", detail: formatDateTime(openedAt) },
    resolvedAt === null ? { term: "Vu pour la dernière fois", detail: formatDateTime(lastSeenAt) } : { term: "Refermé", detail: formatDateTime(resolvedAt) },
  ];
  return <Facts items={items.filter((item): item is Fact => item !== false)} />;
}
