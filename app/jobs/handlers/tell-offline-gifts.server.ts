import { tellOfflineGifts } from "~/features/offline-gifts/tell-offline-gifts.server";

export const handle = (): Promise<void> => tellOfflineGifts();
