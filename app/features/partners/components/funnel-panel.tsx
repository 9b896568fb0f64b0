import { formatCount, formatEuros } from "~/lib/money";
import { Chips } from "~/ui/chips";
import { FigureTiles } from "~/ui/figure-tiles";
import { Stack } from "~/ui/stack";
import type { Funnel } from "../funnel.server";

type FunnelPanelProps = { funnel: Funnel; year: number | null; years: number[] };

/** From the first contact to the money collected, for the projects of one partner. */
export function FunnelPanel({ funnel, year, years }: FunnelPanelProps) {
  const items = [
    { value: formatCount(funnel.enquiries), label: "contacts adressés" },
    { value: formatCount(funnel.firstMeetings), label: "premiers rendez-vous" },
    { value: formatCount(funnel.applications), label: "demandes déposées" },
    { value: formatCount(funnel.labels), label: "projets labellisés" },
    { value: formatCount(funnel.campaigns), label: "campagnes ouvertes" },
    { value: formatEuros(funnel.collectedCents), label: "collectés" },
  ];
  const periods = years.map((one) => ({ to: `?annee=${one}`, label: String(one), current: one === year }));
  return (
    <Stack>
      <h2 className="title-md">Ce que sont devenus vos projets</h2>
      <Chips label="Période" items={[{ to: "/partenaire", label: "Depuis le début", current: year === null }, ...periods]} />
      <FigureTiles items={items} />
      <p className="muted sm">Les contacts que vous avez adressés et les projets que vous avez attestés, comptés une fois chacun, avec ceux d’avant cette plateforme que l’équipe du label a repris.</p>
    </Stack>
  );
}
