import { anonymiseEnquiry } from "~/features/enquiries/anonymise-enquiry.server";
import type { JobOf } from "../catalogue";

export async function handle({ enquiryId }: JobOf<"anonymise_enquiry">): Promise<void> {
  await anonymiseEnquiry(enquiryId);
}
