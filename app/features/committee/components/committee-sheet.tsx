import { Seats } from "~/ui/seats";
import { Tag } from "~/ui/tag";
import type { MeetingView } from "../meetings.server";

/** The attendance sheet as the chair marked it. */
export function CommitteeSheet({ sheet }: { sheet: MeetingView["sheet"] }) {
  const items = sheet.map(({ name, marked, representedName }) => ({
    name,
    note: representedName ?? undefined,
    status: representedName ? <Tag tone="success">Présent</Tag> : <Tag tone="draft">{marked ? "Absent" : "Non marqué"}</Tag>,
  }));
  return <Seats items={items} />;
}
