import type { LoaderFunctionArgs } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { exampleGroups } from "~/features/demo/components/examples/all-examples";
import { StyleContents, StyleGroup } from "~/features/demo/components/style-page";
import { isDemo } from "~/lib/env.server";
import { notFound } from "~/lib/errors";

export const meta = pageTitle("Toutes les pièces");

const groupOf = (slug: string | undefined) => exampleGroups.find((group) => group.slug === slug);

/** Outside the demonstration this page does not exist. */
export function loader({ params }: LoaderFunctionArgs) {
  if (!isDemo() || (params.group && !groupOf(params.group))) throw notFound();
  return null;
}

export default function Styles() {
  const group = groupOf(useParams().group);
  return group ? <StyleGroup {...group} /> : <StyleContents />;
}
