import { mixBox } from "~/features/ballots/mix-box.server";
import type { JobOf } from "../catalogue";

export const handle = ({ roundId }: JobOf<"mix_box">): Promise<void> => mixBox(roundId);
