import { sendRobots } from "~/modules/publishing/send-site-files.server";

export const loader = () => sendRobots();
