export type NoticeLevel = "info" | "warning";
export const noticeLevels = { info: "Information", warning: "Attention" } as const satisfies Record<NoticeLevel, string>;

type Span = { startsAt: Date | string; endsAt: Date | string; withdrawnAt: Date | string | null };
export type NoticeState = "shown" | "coming" | "over" | "withdrawn";
export const noticeStates = {
  shown: { label: "Affiché", tone: "live" },
  coming: { label: "À venir", tone: "info" },
  over: { label: "Terminé", tone: "draft" },
  withdrawn: { label: "Retiré", tone: "draft" },
} as const satisfies Record<NoticeState, { label: string; tone: string }>;

/** Shown from its first instant, no longer at its last. */
export function noticeState({ startsAt, endsAt, withdrawnAt }: Span, now: Date): NoticeState {
  if (withdrawnAt) return "withdrawn";
  if (now < new Date(startsAt)) return "coming";
  return now < new Date(endsAt) ? "shown" : "over";
}
