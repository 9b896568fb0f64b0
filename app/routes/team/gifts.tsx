import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { FindGift } from "~/features/reconciliation/components/find-gift";
import { FoundGifts } from "~/features/reconciliation/components/found-gifts";
import { findGifts } from "~/features/reconciliation/find-gifts.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Trouver un don");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const asked = new URL(request.url).searchParams.get("q")?.trim() ?? "";
  return { asked, gifts: await findGifts(asked) };
}

export default function Gifts() {
  const { asked, gifts } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Dons" }]} />
        <PageHeading title="Trouver un don" size="md" />
        <FindGift asked={asked} />
        <Panel title={asked ? `Dons pour « ${asked} »` : "Derniers dons payés"}>
          <FoundGifts gifts={gifts} />
        </Panel>
      </Stack>
    </Section>
  );
}
