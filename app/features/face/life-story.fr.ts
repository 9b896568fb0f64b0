import { campaignEvent, moneyEvent, type Lived } from "~/features/campaigns/project-life.fr";
import { formatMonth, formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";

export type StoryEvent = { title: string; detail: string | null; link: { to: string; label: string } | null; state: "done" | "now" | "next" };

export type LifeFacts = {
  beginning: { receivedAt: Date; metAt: Date | null } | null;
  initiatives: { slug: string; year: number; editionName: string; selectedAt: Date }[];
  grants: { year: number; totalCents: number; openedAt: Date; paidCents: number; lastPaidOn: string | null; accountDueOn: string; accountAt: Date | null }[];
  labels: { id: string; revokedAt: Date | null }[];
  campaigns: (Lived & { labelId: string; organisationName: string })[];
};

/** `at`: where it stands among the others; it stays here, for some days are told by their month alone. */
type Dated = StoryEvent & { at: number };

const day = (at: Date | string) => `le ${formatShortDate(at)}`;

/** A first contact is told by its month: its day belongs to the person who wrote. */
function beginning({ beginning: begun }: LifeFacts): Dated[] {
  if (!begun) return [];
  const one = (title: string, at: Date): Dated => ({ title, detail: formatMonth(at), link: null, state: "done", at: at.getTime() });
  return [one("Prise de contact", begun.receivedAt), ...(begun.metAt ? [one("Premier rendez-vous", begun.metAt)] : [])];
}

const selected = ({ initiatives }: LifeFacts): Dated[] =>
  initiatives.map(({ slug, year, editionName, selectedAt }) => ({
    title: "Retenu pour le vote des habitants", detail: `${editionName}, ${day(selectedAt)}`, state: "done", at: selectedAt.getTime(),
    link: { to: `/budget-citoyen/${year}/initiatives/${slug}`, label: "Voir l’initiative" },
  }));

function paid({ totalCents, paidCents, lastPaidOn, openedAt }: LifeFacts["grants"][number]): Dated {
  const whole = paidCents >= totalCents;
  const so = lastPaidOn ? `${formatEuros(paidCents)} sur ${formatEuros(totalCents)}, ${day(lastPaidOn)}` : "après la signature de la convention";
  return { title: whole ? "Subvention versée" : "Versement de la subvention", detail: whole && lastPaidOn ? day(lastPaidOn) : so, link: null, state: whole ? "done" : "now", at: Date.parse(lastPaidOn ?? "") || openedAt.getTime() + 1 };
}

function account({ year, accountAt, accountDueOn }: LifeFacts["grants"][number]): Dated {
  if (!accountAt) return { title: "Compte rendu aux habitants", detail: `attendu pour le ${formatShortDate(accountDueOn)}`, link: null, state: "next", at: Date.parse(accountDueOn) };
  return { title: "Compte rendu aux habitants", detail: day(accountAt), link: { to: `/budget-citoyen/${year}/comptes-rendus`, label: "Lire les comptes rendus" }, state: "done", at: accountAt.getTime() };
}

const granted = ({ grants }: LifeFacts): Dated[] =>
  grants.flatMap((grant): Dated[] => [
    { title: `Lauréat du budget citoyen ${grant.year}`, detail: `${formatEuros(grant.totalCents)} votés par les habitants`, link: { to: `/budget-citoyen/${grant.year}/resultats`, label: "Voir les résultats" }, state: "done", at: grant.openedAt.getTime() },
    paid(grant),
    account(grant),
  ]);

function labelled({ campaigns, labels }: LifeFacts): Dated[] {
  const first = [...new Map(campaigns.map((campaign) => [campaign.labelId, campaign])).values()];
  return first.flatMap(({ labelId, decidedAt }): Dated[] => {
    const revokedAt = labels.find(({ id }) => id === labelId)?.revokedAt;
    return [
      { title: "Labellisé par le comité", detail: `${day(decidedAt)}, quatre critères remplis`, link: revokedAt ? null : { to: "#label", label: "Lire les raisons" }, state: "done", at: decidedAt.getTime() },
      ...(revokedAt ? [{ title: "Label retiré", detail: day(revokedAt), link: null, state: "done" as const, at: revokedAt.getTime() }] : []),
    ];
  });
}

const campaigned = ({ campaigns }: LifeFacts): Dated[] =>
  campaigns.flatMap((campaign) => {
    const opening = (campaign.startsAt ?? (campaign.launchOn ? new Date(campaign.launchOn) : campaign.decidedAt)).getTime();
    const ending = (campaign.settledAt ?? campaign.endsAt)?.getTime() ?? opening + 1;
    return [{ ...campaignEvent(campaign), at: opening }, { ...moneyEvent(campaign), at: Math.max(opening + 1, ending) }].map((event) => ({ ...event, detail: event.detail ?? null, link: null }));
  });

const turn = { done: 0, now: 1, next: 2 } as const;

/** From the first contact to the account given: label, campaigns and citizen budget on one line, what is done first. */
export function lifeStory(facts: LifeFacts): StoryEvent[] {
  const events = [...beginning(facts), ...selected(facts), ...granted(facts), ...labelled(facts), ...campaigned(facts)];
  return events.sort((a, b) => turn[a.state] - turn[b.state] || a.at - b.at).map(({ title, detail, link, state }) => ({ title, detail, link, state }));
}
