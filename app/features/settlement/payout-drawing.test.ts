import { expect, test } from "vitest";
import { payoutDrawing } from "./payout-drawing";

test("docs/payout-states.md draws the table", () => expect(payoutDrawing).toMatchFileSnapshot("../../../docs/payout-states.md"));
