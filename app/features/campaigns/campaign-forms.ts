/** The forms of a campaign that keep drafts, by the last part of their address. */
export const STORY_FORM = "histoire";
export const SETTINGS_FORM = "reglages";
export const BUDGET_FORM = "budget";
export const TEAMMATES_FORM = "equipe";
export const QUESTIONS_FORM = "questions";
export const NEW_REWARD_FORM = "contrepartie-nouvelle";
const REWARD = "contrepartie-";
export const rewardForm = (rewardId: string) => `${REWARD}${rewardId}`;

type FormPage = { path: string; title: string; rewardId?: string };

const pages: Record<string, FormPage> = {
  [STORY_FORM]: { path: "/histoire", title: "Histoire" },
  [SETTINGS_FORM]: { path: "/reglages", title: "Réglages" },
  [BUDGET_FORM]: { path: "/budget", title: "Budget" },
  [TEAMMATES_FORM]: { path: "/equipe", title: "Équipe" },
  [QUESTIONS_FORM]: { path: "/questions", title: "Questions" },
  [NEW_REWARD_FORM]: { path: "/contreparties/nouvelle", title: "Nouvelle contrepartie" },
};

/** The page of a form, under the campaign's own, and the reward that must exist; null for no form of ours. */
export function campaignForm(form: string): FormPage | null {
  if (Object.hasOwn(pages, form)) return pages[form]!;
  const rewardId = form.startsWith(REWARD) ? form.slice(REWARD.length) : "";
  return rewardId ? { path: `/contreparties/${rewardId}`, title: "Une contrepartie", rewardId } : null;
}

export const campaignDraftUrl = (campaignId: string, form: string) => `/mon-espace/campagnes/${campaignId}/brouillons/${form}`;
