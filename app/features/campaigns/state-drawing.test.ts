import { expect, test } from "vitest";
import { stateDrawing } from "./state-drawing";

test("docs/campaign-states.md draws the table", () => expect(stateDrawing).toMatchFileSnapshot("../../../docs/campaign-states.md"));
