import { sendSitemapIndex } from "~/modules/publishing/send-site-files.server";

export const loader = () => sendSitemapIndex();
