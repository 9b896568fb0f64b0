import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TextPage } from "~/features/content/components/text-page";
import { described } from "~/features/content/content";
import { readSiteText } from "~/features/content/site-texts.server";
import { plainPage } from "~/lib/plain-page";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) => described(met, data?.title ?? "Un texte du site", data?.lead ?? "");

export const loader = () => readSiteText("legal");

export default function LegalPage() {
  return <TextPage {...useLoaderData<typeof loader>()} />;
}
