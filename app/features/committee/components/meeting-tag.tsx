import { Tag } from "~/ui/tag";

type MeetingTagProps = { meeting: { status: "planned" | "closed"; isUnderWay: boolean } };

/** To come, under way or closed. */
export function MeetingTag({ meeting: { status, isUnderWay } }: MeetingTagProps) {
  if (status === "closed") return <Tag tone="success">Close</Tag>;
  return <Tag tone="info">{isUnderWay ? "En cours" : "À venir"}</Tag>;
}
