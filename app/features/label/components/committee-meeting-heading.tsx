import { formatDateTime } from "~/lib/dates";
import { PageHeading } from "~/ui/page-heading";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { MeetingView } from "../meetings.server";

type CommitteeMeetingHeadingProps = {
  meeting: Pick<MeetingView, "kind" | "heldAt" | "place" | "chairName" | "status">;
  back: string;
  title?: string;
};

export function CommitteeMeetingHeading({ meeting, back, title }: CommitteeMeetingHeadingProps) {
  const { kind, heldAt, place, chairName, status } = meeting;
  const named = kind === "meeting" ? `Séance du ${formatDateTime(heldAt)}` : `Consultation écrite, jusqu’au ${formatDateTime(heldAt)}`;
  return (
    <PageHeading title={title ?? named} size="md" kicker={<TextLink to={back}>{title ? named : "Retour à la liste"}</TextLink>}>
      <p className="row">
        <Tag tone={status === "closed" ? "success" : "info"}>{status === "closed" ? "Close" : "À venir ou en cours"}</Tag>
        <span className="muted">
          {kind === "meeting" && `${place} · `}Présidence&nbsp;: {chairName}
        </span>
      </p>
    </PageHeading>
  );
}
