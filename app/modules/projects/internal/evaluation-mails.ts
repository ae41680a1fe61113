import { weekdayDate } from "~/ui/danish-dates";

/** A mail carries a link and a date; which project it is stands behind the sign-in. */
export const dueMail = (baseUrl: string, { id, dueOn }: { id: string; dueOn: string }) => ({
  subject: `En evaluering skal skrives senest ${weekdayDate(dueOn)}`,
  text: `Et projekt, som du evaluerer, skal evalueres senest ${weekdayDate(dueOn)}. Skriv de sidste målinger, og gør evalueringen til et punkt. Teksten og tabellen er skrevet på forhånd af projektets tal.

Se den her:
${baseUrl}/intern/evalueringer/${id}
`,
});
