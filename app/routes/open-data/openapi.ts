import type { LoaderFunctionArgs } from "@remix-run/node";
import { openAnswer } from "~/features/open-data/open-answer.server";
import { writeOpenApi } from "~/features/open-data/openapi";
import { intermediary } from "~/features/territory/current.server";
import { env } from "~/lib/env.server";

export const loader = ({ request }: LoaderFunctionArgs) => {
  const { name, email } = intermediary();
  return openAnswer(request, "application/json", () => Promise.resolve(JSON.stringify(writeOpenApi(env().PUBLIC_URL, { name, email }))));
};
