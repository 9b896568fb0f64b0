import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OrganisationBody } from "~/features/face/components/organisation-body";
import { getOrganisationPage } from "~/features/face/organisation-page.server";
import { organisationThing } from "~/features/open-data/json-ld";
import { sharedPage, siteOf } from "~/features/content/shared-page";
import { plainPage } from "~/lib/plain-page";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: "Structure · Propulsons!" }];
  const { name, slug, purpose } = data.organisation;
  return sharedPage(matches, { title: name, description: purpose, path: `/structures/${slug}`, thing: organisationThing(siteOf(matches), data.organisation) });
};

export const loader = ({ params }: LoaderFunctionArgs) => getOrganisationPage(params.organisationSlug ?? "");

export default function Organisation() {
  return <OrganisationBody {...useLoaderData<typeof loader>()} />;
}
