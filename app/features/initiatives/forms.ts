/** The forms of an initiative that keep drafts, by the last part of their address: each is its page's own name. */
export const FILE_FORM = "dossier";
export const BUDGET_FORM = "budget";
export const isInitiativeForm = (form: string): boolean => form === FILE_FORM || form === BUDGET_FORM;

export const initiativeDraftUrl = (initiativeId: string, form: string) => `/mon-espace/initiatives/${initiativeId}/brouillons/${form}`;
