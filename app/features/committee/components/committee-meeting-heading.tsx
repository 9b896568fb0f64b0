import { formatDateTime } from "~/lib/dates";
import { PageHeading } from "~/ui/page-heading";
import { TextLink } from "~/ui/text-link";
import type { MeetingView } from "../meetings.server";
import { MeetingTag } from "./meeting-tag";

type CommitteeMeetingHeadingProps = {
  meeting: Pick<MeetingView, "kind" | "heldAt" | "place" | "chairName" | "status" | "isUnderWay"> & { videoLink?: string | null };
  back: string;
  title?: string;
};

export function CommitteeMeetingHeading({ meeting, back, title }: CommitteeMeetingHeadingProps) {
  const { kind, heldAt, place, chairName } = meeting;
  const named = kind === "meeting" ? `Séance du ${formatDateTime(heldAt)}` : `Consultation écrite, jusqu’au ${formatDateTime(heldAt)}`;
  return (
    <PageHeading title={title ?? named} size="md" kicker={<TextLink to={back}>{title ? named : "Retour à la liste"}</TextLink>}>
      <p className="row">
        <MeetingTag meeting={meeting} />
        <span className="muted">
          {kind === "meeting" && `${place} · `}Présidence&nbsp;: {chairName}
        </span>
        {meeting.videoLink && (
          <a href={meeting.videoLink} rel="noreferrer">
            Rejoindre la visioconférence
          </a>
        )}
      </p>
    </PageHeading>
  );
}
