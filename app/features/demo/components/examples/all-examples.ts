import { actionExamples } from "./action-examples";
import { boxExamples } from "./box-examples";
import { brandExamples } from "./brand-examples";
import { cardExamples } from "./card-examples";
import { choiceExamples } from "./choice-examples";
import type { ExampleGroup } from "./example";
import { factExamples } from "./fact-examples";
import { fieldExamples } from "./field-examples";
import { figureExamples } from "./figure-examples";
import { layoutExamples } from "./layout-examples";
import { versionExamples } from "./version-examples";

/** Every part of app/ui in every state, by group. */
export const exampleGroups: readonly ExampleGroup[] = [
  layoutExamples, brandExamples, actionExamples, fieldExamples, choiceExamples, figureExamples, factExamples, boxExamples, cardExamples, versionExamples,
];

/** Drawn around every page, hence around the page of examples too. */
export const aroundEveryPage = ["page", "skip-link", "site-header", "nav-links", "site-footer", "footer-column"];

/** At the head of each group: twice on a page it would name two landmarks alike. */
export const atTheHeadOfEachGroup = ["breadcrumb"];
