import { lapseApplication } from "~/features/label/lapse-application.server";
import type { JobOf } from "../catalogue";

export async function handle({ applicationId }: JobOf<"lapse_application">): Promise<void> {
  await lapseApplication(applicationId);
}
