import { useRouteLoaderData } from "@remix-run/react";
import { Callout } from "~/ui/callout";
import { demoPassword } from "../people";

/** Only in the demonstration: its people have one password, and it is no secret. */
export function DemoPassword() {
  const root = useRouteLoaderData<{ demo: unknown }>("root");
  if (!root?.demo) return null;
  return (
    <Callout>
      Démonstration&nbsp;: le mot de passe de toutes les personnes fictives est <strong>{demoPassword}</strong>
    </Callout>
  );
}
