import { Tag } from "~/ui/tag";
import { pitchStates, type PitchStatus } from "../pitch-video";

export const PitchTag = ({ status }: { status: PitchStatus }) => <Tag tone={pitchStates[status].tone}>{pitchStates[status].label}</Tag>;
