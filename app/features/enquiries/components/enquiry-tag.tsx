import { Tag } from "~/ui/tag";
import type { EnquiryStatus } from "../enquiry";
import { enquiryWords } from "../enquiry.fr";

export function EnquiryTag({ status }: { status: EnquiryStatus }) {
  const { label, tone } = enquiryWords[status];
  return <Tag tone={tone}>{label}</Tag>;
}
