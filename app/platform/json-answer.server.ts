import type { act, Faults } from "./http.server";

type Answer = Awaited<ReturnType<typeof act>>;

/**
 * What `act` answered, as JSON with its status. For routes without a page that the page's own scripts ask with `fetch`: there
 * Remix sends `data()` with status 200.
 */
export const asJson = (answer: Answer): Response =>
  answer instanceof Response ? answer : Response.json(answer.data satisfies Faults, answer.init ?? undefined);
