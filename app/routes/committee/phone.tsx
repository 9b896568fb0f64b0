import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { CommitteeItemHeading } from "~/features/committee/components/committee-item-heading";
import { PhoneScreen } from "~/features/committee/components/phone-screen";
import { getSeatsExamination } from "~/features/committee/open-examination.server";
import { pageTitle } from "~/features/content/content";
import { idParam } from "~/lib/ids";
import { Section } from "~/ui/section";

export const meta = pageTitle("Mon siège en séance");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getSeatsExamination(await requireActor(request, "committee.sit"), idParam(params.examinationId));
}

export default function Phone() {
  const item = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <CommitteeItemHeading item={item} title={`« ${item.content.project.name} »`} />
      <PhoneScreen item={item} mine={item.mine} />
    </Section>
  );
}
