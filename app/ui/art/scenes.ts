import { barge } from "./scenes/barge";
import { beach } from "./scenes/beach";
import { bike } from "./scenes/bike";
import { cafe } from "./scenes/cafe";
import { garage } from "./scenes/garage";
import { giant } from "./scenes/giant";
import { greenhouse } from "./scenes/greenhouse";
import { oven } from "./scenes/oven";
import { printer } from "./scenes/printer";
import { van } from "./scenes/van";
import type { PictoKey } from "./pictos";

export const scenes = { barge, beach, bike, cafe, garage, giant, greenhouse, oven, printer, van };

export type SceneKey = keyof typeof scenes;

/** Which drawn scenes suit a theme; the others show their pictogram in a landscape. */
export const scenesOf: Partial<Record<PictoKey, readonly SceneKey[]>> = {
  "savoir-faire": ["printer"],
  alimentation: ["oven", "greenhouse"],
  marchandises: ["barge"],
  emploi: ["greenhouse", "garage"],
  mobilite: ["bike"],
  numerique: ["van"],
  "grand-age": ["beach"],
  culture: ["giant"],
  "lien-social": ["cafe", "barge"],
  reemploi: ["garage"],
};
