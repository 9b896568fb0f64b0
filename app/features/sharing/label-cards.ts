import { cellWords } from "~/features/stats/bilan.fr";
import type { BilanHeadline } from "~/features/stats/headline";
import { isThemeKey } from "~/features/territory/themes";
import { formatShortDate } from "~/lib/dates";
import { fictional, type ShareCard } from "./share-card";

type Labelled = { projectId: string; name: string; organisationName: string; place: string; theme: string; decidedAt: Date; isDemo: boolean };

/** A project that its label alone makes public. */
export const labelledCard = ({ projectId, name, organisationName, place, theme, decidedAt, isDemo }: Labelled): ShareCard => ({
  world: "label",
  kicker: `${organisationName} · ${place}`,
  title: name,
  picture: { fileId: null, theme: isThemeKey(theme) ? theme : "lien-social", seed: projectId },
  gauge: null,
  figure: { value: "Projet labellisé", words: `par le comité, le ${formatShortDate(decidedAt)}` },
  note: null,
  mark: fictional(isDemo),
});

const ofTheSite = (isDemo: boolean) => (isDemo ? "Site de démonstration" : null);

/** The first of its figures, then the two that explain it. */
export function bilanCard(headline: BilanHeadline, territoryName: string, isDemo: boolean): ShareCard {
  const [first, ...others] = headline.map(({ label, cell }) => ({ label, value: cellWords(cell) }));
  const words = first && [first.label, ...others.slice(0, 2).map(({ value, label }) => `${value} ${label}`)].join(" · ");
  return {
    world: "label", kicker: territoryName, title: "Le bilan du label, chiffre par chiffre", picture: "landscape", gauge: null,
    figure: first && words ? { value: first.value, words } : null, note: null, mark: ofTheSite(isDemo),
  };
}

/** The site itself: the words of its home page in the landscape. */
export const siteCard = (title: string, isDemo: boolean): ShareCard => ({ world: "campaign", kicker: "", title, picture: "landscape", gauge: null, figure: null, note: null, mark: ofTheSite(isDemo) });
