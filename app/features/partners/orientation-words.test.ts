import { expect, test } from "vitest";
import type { Reason } from "./orientation";
import { becauseOf } from "./orientation.fr";

const place = { code: "62119", name: "Béthune", epci: { code: "200072460", name: "CA de Béthune-Bruay" }, departement: "62" };

test.each<[Reason[], string]>([
  [[{ why: "place", by: "commune" }], "Parce qu’il intervient à Béthune."],
  [[{ why: "place", by: "epci" }, { why: "every_need" }], "Parce qu’il intervient dans votre intercommunalité (CA de Béthune-Bruay) et qu’il aide tous les besoins locaux."],
  [
    [{ why: "place", by: "departement" }, { why: "situation", situation: "idea" }, { why: "theme", theme: "soins" }],
    "Parce qu’il intervient partout dans le Pas-de-Calais, qu’il accueille les projets dès l’idée et qu’il connaît bien le besoin « Accès aux soins ».",
  ],
])("reasons are said in one sentence", (reasons, sentence) => expect(becauseOf(reasons, place, "dans le Pas-de-Calais")).toBe(sentence));
