import { Panel } from "~/ui/panel";
import { Seats } from "~/ui/seats";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { answerWords } from "../committee.fr";
import type { MeetingView } from "../meetings.server";

const tones = { present: "success", substitute: "info", absent: "draft" } as const;

/** For the team: who said they come, and whether that makes a quorum. */
export function MeetingAnswers({ meeting: { kind, status, sheet, quorum } }: { meeting: MeetingView }) {
  if (kind !== "meeting" || status !== "planned") return null;
  const coming = sheet.filter(({ answer }) => answer === "present" || answer === "substitute").length;
  return (
    <Panel title="Réponses aux invitations">
      <Stack>
        <p>
          {coming === 0 ? "Aucun siège n’a encore annoncé sa venue" : coming === 1 ? "Un siège annonce sa venue" : `${coming} sièges annoncent leur venue`}, il en faut {quorum.required}.
        </p>
        <Seats items={sheet.map(({ name, answer }) => ({ name, status: <Tag tone={answer ? tones[answer] : "neutral"}>{answer ? answerWords[answer] : "Sans réponse"}</Tag> }))} />
      </Stack>
    </Panel>
  );
}
