import type { Refusals } from "~/lib/errors";

export const territoryRefusals: Refusals = {
  "territory.commune_unknown": "Nous ne trouvons pas cette commune. Écrivez son nom ou son code postal, par exemple « 62400 Béthune ».",
  "territory.commune_ambiguous": ({ choices }) => `Plusieurs communes correspondent. Recopiez la bonne : ${choices}.`,
};
