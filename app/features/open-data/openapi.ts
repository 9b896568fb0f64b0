import { z } from "zod";
import { API, endpoints, type Endpoint } from "./endpoints";

export const licence = { name: "Licence Ouverte 2.0", url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/" } as const;

/** OpenAPI 3.1 speaks JSON Schema 2020-12, which is what the answers' own schemas become. */
function answerSchema(schema: z.ZodType): Record<string, unknown> {
  const described = Object.entries(z.toJSONSchema(schema, { target: "draft-2020-12", io: "output" }));
  return Object.fromEntries(described.filter(([name]) => name !== "$schema"));
}

const said = (description: string) => ({ description, content: { "text/plain": { schema: { type: "string" } } } });

const operation = (key: string, { title, summary, parameters, schema }: Endpoint) => ({
  get: {
    operationId: key, summary: title, description: summary,
    parameters: parameters.map((parameter) => ({ ...parameter, required: parameter.in === "path" })),
    responses: {
      200: { description: summary, headers: { ETag: { description: "À renvoyer dans If-None-Match : 304 si rien n’a changé.", schema: { type: "string" } } }, content: { "application/json": { schema: answerSchema(schema) } } },
      304: { description: "Rien n’a changé depuis cet ETag." },
      404: said("Rien de public à cette adresse."),
      429: said("Trop de demandes : Retry-After dit quand revenir."),
    },
  },
});

/** The whole interface as tools read it; `contact`: who answers about it. */
export const writeOpenApi = (site: string, contact: { name: string; email: string }) => ({
  openapi: "3.1.0",
  info: {
    title: "Propulsons!, données ouvertes", version: "1.0.0",
    description: "Campagnes, projets, bilan, partenaires, rencontres et budget citoyen, en lecture, sans clé ni compte. Les montants sont ceux des pages.",
    license: licence, contact,
  },
  servers: [{ url: `${site}${API}` }],
  paths: Object.fromEntries(Object.entries(endpoints).map(([key, endpoint]) => [endpoint.path, operation(key, endpoint)])),
});
