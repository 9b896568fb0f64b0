import type { Proposal } from "./enquiry.schemas";

type SaidBefore = {
  name: string | null; organisationName: string | null; projectName: string | null; summary: string | null; theme: string | null; typedCommune: string;
};

/** What the project's summary takes of what was said: whole words, at most 280 characters. */
export function shortSummary(summary: string, most = 280): string {
  if (summary.length <= most) return summary;
  const space = summary.lastIndexOf(" ", most - 1);
  // One endless word is cut where it must.
  return `${summary.slice(0, space > most - 40 ? space : most - 1)}…`;
}

/** Organisation and project as the person said them, for the form that invites the holder: nothing is typed twice. */
export function proposalFrom(said: SaidBefore): Omit<Proposal, "theme"> & { theme?: string } {
  const kept = {
    name: said.name, organisationName: said.organisationName, projectName: said.projectName, projectSummary: said.summary && shortSummary(said.summary),
    theme: said.theme, commune: said.typedCommune, organisationCommune: said.typedCommune,
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value));
}
