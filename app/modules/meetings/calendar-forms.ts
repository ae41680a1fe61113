import { z } from "zod";

/** Making the address, and closing it: one's own, so there is nothing to say. */
export const calendarLinkForm = z.object({});
