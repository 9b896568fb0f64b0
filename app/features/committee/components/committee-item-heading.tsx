import { formatDate, formatShortDate } from "~/lib/dates";
import { themeName } from "~/features/territory/themes";
import { Money } from "~/ui/money";
import { PageHeading } from "~/ui/page-heading";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { outcomeWords } from "../committee.fr";
import type { ExaminationView } from "../examinations.server";

type Head = Pick<ExaminationView, "content" | "kind" | "heldAt" | "meetingId" | "position" | "closed" | "decision">;

/** Which project, at which meeting, and where its item stands. */
export function CommitteeItemHeading({ item, title }: { item: Head; title: string }) {
  const { content, kind, heldAt, meetingId, position, decision } = item;
  const outcome = decision && outcomeWords[decision.outcome];
  const meeting = kind === "meeting" ? `Séance du ${formatDate(heldAt)}` : `Consultation écrite, jusqu’au ${formatShortDate(heldAt)}`;
  return (
    <PageHeading
      title={title}
      size="md"
      kicker={
        <span>
          <TextLink to={`/comite/seances/${meetingId}`}>{meeting}</TextLink>, point {position}
        </span>
      }
    >
      <p className="row">
        <Tag tone={outcome?.tone ?? "info"}>{outcome?.label ?? "À l’ordre du jour"}</Tag>
        <span className="muted">
          {content.project.communeName} · {themeName(content.project.theme)} · {content.organisation.name} · demande <Money cents={content.goalCents} />
        </span>
      </p>
    </PageHeading>
  );
}
