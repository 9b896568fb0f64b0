import { listPublishedEditions } from "~/features/editions/editions.server";
import { listNextGatherings } from "~/features/events/gatherings.server";
import { listDirectory } from "~/features/partners/partners.server";
import { getPublishedResult } from "~/features/results/public-results.server";
import { forEverybody, readBilanFilters } from "~/features/stats/bilan-filters";
import type { Cell } from "~/features/stats/bilan-tables";
import { readBilanPage } from "~/features/stats/bilan.server";
import { now } from "~/lib/clock.server";
import { env, isDemo } from "~/lib/env.server";

const MOST_GATHERINGS = 200;
const at = (path: string) => `${env().PUBLIC_URL}${path}`;

const told = ({ unit, value, hidden }: Cell) => ({ unite: unit, valeur: value, non_publie: hidden ?? false });

/** The very tables of « Le bilan » as everybody reads them, small groups untold; the same words in the address. */
export async function readOpenBilan(url: URL) {
  const filters = forEverybody(readBilanFilters(url.href).filters);
  const { tables } = await readBilanPage("everybody", filters);
  return {
    periode: { du: filters.from ?? null, au: filters.to ?? null },
    demonstration: isDemo(),
    tableaux: tables.map(({ key, caption, note, columns, lines }) => ({
      cle: key, titre: caption, comment: note, colonnes: columns, lignes: lines.map((line) => ({ cle: line.key, libelle: line.label, valeurs: line.cells.map(told) })),
    })),
  };
}

/** Without telephone and mail: on a partner's page they have their reason, in a file for everybody they would not. */
export async function readOpenPartners() {
  const partners = await listDirectory();
  return {
    partenaires: partners.map(({ slug, name, summary, website, themes, territories }) => ({
      partenaire: slug, nom: name, resume: summary, site: website, besoins: themes, territoires: territories.map(({ kind, code }) => ({ echelle: kind, code })), page: at(`/partenaires/${slug}`),
    })),
  };
}

export async function readOpenGatherings() {
  const gatherings = await listNextGatherings(await now(), MOST_GATHERINGS);
  return {
    rencontres: gatherings.map(({ id, title, kind, startsAt, endsAt, place, byVideo, left }) => ({
      identifiant: id, titre: title, sorte: kind, debut: startsAt.toISOString(), fin: endsAt.toISOString(), lieu: place, visioconference: byVideo, places_libres: left, page: at(`/rencontres/${id}`),
    })),
  };
}

export async function readOpenEditions() {
  const editions = await listPublishedEditions();
  return {
    editions: editions.map(({ year, name, envelopeCents, counting, minAge, phases, categories, isDemo: demonstration }) => ({
      annee: year, nom: name, enveloppe_centimes: envelopeCents, depouillement: counting, age_minimum: minAge,
      calendrier: phases.map(({ kind, startsOn, endsOn }) => ({ phase: kind, du: startsOn, au: endsOn })),
      categories: categories.map((category) => ({ nom: category.name, plancher_centimes: category.floorCents, plafond_centimes: category.capCents })),
      page: at(`/budget-citoyen/${year}`), demonstration,
    })),
  };
}

/** @throws 404 before the publication */
export async function readOpenResult(year: string | undefined) {
  const { edition, state, result } = await getPublishedResult(year);
  const awards = new Map(result.awards.map((award) => [award.initiativeId, award]));
  const initiatives = result.lines.map(({ number, slug, title, costCents, withdrawnAt, initiativeId }) => {
    const award = awards.get(initiativeId);
    return { numero: number, initiative: slug, titre: title, demande_centimes: costCents, attribue_centimes: award?.cents ?? 0, rang: award?.rank ?? null, retiree: withdrawnAt !== null };
  });
  return {
    annee: edition.year, votants: result.voters, blancs: result.blank, non_attribue_centimes: result.unspentCents, publie_le: state.resultsPublishedAt!.toISOString(),
    initiatives, page: at(`/budget-citoyen/${edition.year}/resultats`), demonstration: edition.isDemo,
  };
}
