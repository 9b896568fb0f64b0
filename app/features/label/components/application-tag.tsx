import { Tag } from "~/ui/tag";
import type { ApplicationStatus } from "../application";
import { applicationWords } from "../application.fr";

export function ApplicationTag({ status }: { status: ApplicationStatus }) {
  const { label, tone } = applicationWords[status];
  return <Tag tone={tone}>{label}</Tag>;
}
