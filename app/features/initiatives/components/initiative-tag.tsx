import { Tag } from "~/ui/tag";
import type { InitiativeStatus } from "../initiative";
import { initiativeWords } from "../initiatives.fr";

export function InitiativeTag({ status }: { status: InitiativeStatus }) {
  const { label, tone } = initiativeWords[status];
  return <Tag tone={tone}>{label}</Tag>;
}
