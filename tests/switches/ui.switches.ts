import type { Switch } from "./switch";

const refusals = "app/services/http/refusals.server.ts";
const refused = "app/services/http/refusals.server.test.ts";

/** What people see when something is refused, missing or away. */
export default [
  {
    protection: "A refusal's page loads nothing from elsewhere", file: refusals,
    from: `.set("Content-Security-Policy", smallPagePolicy)`, to: `.set("Content-Security-Policy", "default-src *")`,
    proof: refused, title: "403 is drawn for browsers, and stays a sentence for tools",
  },
  {
    protection: "Tools are told a refusal in a sentence", file: refusals,
    from: `request.accepts(["text", "html"]) !== "html"`, to: "false",
    proof: refused, title: "413 is drawn for browsers, and stays a sentence for tools",
  },
  {
    protection: "The page of maintenance follows the tokens",
    file: "scripts/small-pages.ts", from: "${tokens()}", to: "",
    proof: "scripts/small-pages.test.ts", title: "public/small-page.css is what",
  },
  {
    protection: "Every part of ui is shown in its states",
    file: "app/features/demo/components/examples/all-examples.ts", from: "factExamples, boxExamples,", to: "factExamples,",
    proof: "app/features/demo/examples.test.ts", title: "shows every file of app/ui",
  },
] satisfies Switch[];
