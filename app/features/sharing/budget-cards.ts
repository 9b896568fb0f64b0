import { phaseOf, type Edition } from "~/features/editions/edition";
import { dayInWords } from "~/features/editions/edition.fr";
import type { PublicInitiative } from "~/features/initiatives/public-initiatives.server";
import { isThemeKey } from "~/features/territory/themes";
import { formatEuros } from "~/lib/money";
import { fictional, type ShareCard } from "./share-card";

type Voted = Pick<Edition, "phases">;

/** When one votes, seen from a day in Paris; nothing once it is over. */
export function voteNote(edition: Voted, today: string): string | null {
  const vote = phaseOf(edition, "vote");
  if (!vote || today > vote.endsOn) return null;
  return today < vote.startsOn ? `Au vote dès le ${dayInWords(vote.startsOn)}` : `Votez jusqu’au ${dayInWords(vote.endsOn)}`;
}

type CardEdition = Pick<Edition, "name" | "phases" | "envelopeCents" | "isDemo"> & { territory: Pick<Edition["territory"], "name"> };

export const editionCard = ({ name, territory, envelopeCents, phases, isDemo }: CardEdition, today: string): ShareCard => ({
  world: "vote",
  kicker: territory.name,
  title: name,
  picture: { fileId: null, theme: "culture", seed: name, scene: "giant" },
  gauge: null,
  figure: { value: formatEuros(envelopeCents), words: "à partager, les habitants choisissent" },
  note: voteNote({ phases }, today),
  mark: fictional(isDemo),
});

type CardInitiative = Pick<PublicInitiative, "id" | "title" | "organisationName" | "communeName" | "theme" | "requestCents">;

export const initiativeCard = ({ id, title, organisationName, communeName, theme, requestCents }: CardInitiative, edition: Voted & Pick<Edition, "isDemo">, today: string): ShareCard => ({
  world: "vote",
  kicker: `${organisationName} · ${communeName}`,
  title,
  picture: { fileId: null, theme: isThemeKey(theme) ? theme : "lien-social", seed: id },
  gauge: null,
  figure: requestCents ? { value: formatEuros(requestCents), words: "demandés au budget citoyen" } : null,
  note: voteNote(edition, today),
  mark: fictional(edition.isDemo),
});
