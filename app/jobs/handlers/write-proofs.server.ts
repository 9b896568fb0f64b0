import { writeProofs } from "~/features/proof/write-proof.server";
import type { JobOf } from "../catalogue";

export const handle = ({ day }: JobOf<"write_proofs">): Promise<void> => writeProofs(day);
