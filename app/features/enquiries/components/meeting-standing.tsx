import { formatDateTime } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import type { Advice, planTotals } from "../first-meeting";
import { adviceReasons, adviceWords, balanceWords } from "../first-meeting.fr";
import type { MeetingTexts } from "../first-meetings.server";

type StandingProps = { advice: Advice | null; texts: MeetingTexts; totals: ReturnType<typeof planTotals> | null; endedAt: Date | null };

const tones = { yes: "success", not_now: "warning", other_partner: "info" } as const;

/** Where the meeting stands: its advice with reasons, and whether the plan is balanced. */
export function MeetingStanding({ advice, texts, totals, endedAt }: StandingProps) {
  return (
    <>
      {endedAt && <Callout title="Ce rendez-vous est conclu">Le compte rendu est parti le {formatDateTime(endedAt)}.</Callout>}
      {advice && (
        <Callout tone={tones[advice]} title={adviceWords[advice]}>
          <p>{adviceReasons(texts.grid ?? {}).join(" ")}</p>
          {texts.adviceNote && <p>{texts.adviceNote}</p>}
        </Callout>
      )}
      {totals && totals.usesCents > 0 && <Callout tone={totals.gapCents === 0 ? "success" : "warning"} title="Le plan de financement">{balanceWords(totals)}</Callout>}
    </>
  );
}
