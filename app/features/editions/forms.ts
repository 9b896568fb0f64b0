import { eurosInput } from "~/lib/money";
import { phaseKinds, phaseOf, type Edition, type PhaseKind } from "./edition";

/** The edition as its forms show it: amounts as a person types them. */
export type RulesFields = Record<"name" | "envelope" | "counting" | "step" | "winnersCount" | "minVotes" | "ballotForm" | "minChoices" | "maxChoices" | "blankAllowed" | "minAge" | "votersPerMailbox" | "communes", string>;
export type CategoriesFields = { categories: { id: string; name: string; explanation: string; floor: string; cap: string }[] };
export type CriteriaFields = { criteria: { id: string; title: string; question: string }[] };
export type CalendarFields = Record<PhaseKind, { startsOn: string; endsOn: string }>;

/** `communes`: one a line, as they are shown. */
export const rulesForm = (edition: Edition, communes: string): RulesFields => ({
  name: edition.name,
  envelope: eurosInput(edition.envelopeCents),
  counting: edition.counting,
  step: eurosInput(edition.stepCents),
  winnersCount: String(edition.winnersCount ?? ""),
  minVotes: String(edition.minVotes ?? ""),
  ballotForm: edition.ballotForm,
  minChoices: String(edition.minChoices),
  maxChoices: String(edition.maxChoices),
  blankAllowed: edition.blankAllowed ? "on" : "",
  minAge: String(edition.minAge),
  votersPerMailbox: String(edition.votersPerMailbox),
  communes,
});

export const categoriesForm = ({ categories }: Edition): CategoriesFields => ({
  categories: categories.map(({ id, name, explanation, floorCents, capCents }) => ({ id, name, explanation, floor: eurosInput(floorCents), cap: eurosInput(capCents) })),
});

export const criteriaForm = ({ criteria }: Edition): CriteriaFields => ({ criteria: criteria.map(({ id, title, question }) => ({ id, title, question })) });

export const calendarForm = (edition: Edition): CalendarFields => {
  const days = phaseKinds.map((kind) => [kind, { startsOn: phaseOf(edition, kind)?.startsOn ?? "", endsOn: phaseOf(edition, kind)?.endsOn ?? "" }] as const);
  return Object.fromEntries(days) as CalendarFields;
};
