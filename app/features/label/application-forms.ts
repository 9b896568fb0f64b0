import { criterionNumbers } from "./criteria";

/** The forms of an application that keep drafts, by the last part of their address. */
export const criterionForm = (criterion: number) => `critere-${criterion}`;
export const FUNDING_FORM = "financement";

const pages: Record<string, { path: string; title: string }> = {
  ...Object.fromEntries(criterionNumbers.map((number) => [criterionForm(number), { path: `/critere/${number}`, title: `Critère ${number}` }])),
  [FUNDING_FORM]: { path: "/financement", title: "Plan de financement" },
};

/** The page of a form, under the application's own; null for no form of ours. */
export const applicationForm = (form: string) => (Object.hasOwn(pages, form) ? pages[form]! : null);

export const applicationDraftUrl = (applicationId: string, form: string) => `/mon-espace/demandes/${applicationId}/brouillons/${form}`;
