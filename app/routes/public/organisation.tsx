import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OrganisationBody } from "~/features/face/components/organisation-body";
import { getOrganisationPage } from "~/features/face/organisation-page.server";
import { plainPage } from "~/lib/plain-page";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.organisation.name ?? "Structure"} · Propulsons!` },
  { name: "description", content: data?.organisation.purpose ?? "" },
];

export const loader = ({ params }: LoaderFunctionArgs) => getOrganisationPage(params.organisationSlug ?? "");

export default function Organisation() {
  return <OrganisationBody {...useLoaderData<typeof loader>()} />;
}
