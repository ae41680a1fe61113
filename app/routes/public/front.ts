import { sendFront } from "~/modules/publishing/send-front.server";

export const loader = () => sendFront();
