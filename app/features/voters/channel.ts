/** How a voter shows who they are. */
export const voterChannels = ["email", "franceconnect", "code"] as const;
export type VoterChannel = (typeof voterChannels)[number];
