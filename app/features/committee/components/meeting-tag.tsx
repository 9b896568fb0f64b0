import { Tag } from "~/ui/tag";

type MeetingTagProps = { meeting: { status: "planned" | "closed" | "cancelled"; isUnderWay: boolean } };

/** To come, under way, closed or called off. */
export function MeetingTag({ meeting: { status, isUnderWay } }: MeetingTagProps) {
  if (status === "closed") return <Tag tone="success">Close</Tag>;
  if (status === "cancelled") return <Tag tone="neutral">Annulée</Tag>;
  return <Tag tone="info">{isUnderWay ? "En cours" : "À venir"}</Tag>;
}
