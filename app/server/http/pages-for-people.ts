import { data, type ActionFunctionArgs, type ServerBuild } from "@remix-run/node";
import { plainPage } from "./plain-page";

type Route = ServerBuild["routes"][string];
type Handler = (args: ActionFunctionArgs) => unknown;

/** What `data()` made. */
interface Data {
  data: unknown;
  init: ResponseInit | null;
}

/**
 * Addresses without a page answer the scripts that ask them in JSON. Where the browser itself asks, because a form is sent without
 * script or a link leads to a file, a person reads the answer: what can't be done is told on a page.
 */
export function withPagesForPeople(build: ServerBuild): ServerBuild {
  const around = new Set(Object.values(build.routes).map(({ parentId }) => parentId));
  const answered = (route: Route) => (route.module.default || around.has(route.id) ? route : told(route, build));
  const routes = Object.entries(build.routes).map(([id, route]) => [id, answered(route)] as const);
  return { ...build, routes: Object.fromEntries(routes) };
}

function told(route: Route, { entry }: ServerBuild): Route {
  const { action, loader = nothingThere } = route.module;
  const answering =
    (handler: Handler): Handler =>
    async (args) => {
      if (!readByAPerson(args.request)) return handler(args);
      try {
        const answer = await handler(args);
        return isData(answer) ? page(args, answer) : answer;
      } catch (thrown) {
        if (isData(thrown)) return page(args, thrown);
        if (thrown instanceof Response) throw thrown;
        await entry.module.handleError?.(thrown, args);
        return page(args, { data: null, init: { status: 500 } });
      }
    };
  return {
    ...route,
    module: {
      ...route.module,
      ...(action && { action: answering(action as Handler) }),
      loader: answering(loader as Handler),
    },
  } as Route;
}

const nothingThere: Handler = () => {
  throw data(null, { status: 404 });
};

/** A browser that goes to a page asks for HTML; a script of the pages doesn't. */
const readByAPerson = ({ headers }: Request): boolean => headers.get("accept")?.includes("text/html") ?? false;

const isData = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && (value as { type?: unknown }).type === "DataWithResponseInit";

const titles: Record<number, string> = {
  403: "Det har du ikke adgang til",
  404: "Siden findes ikke, eller du har ikke adgang",
  500: "Noget gik galt hos os",
};
const advice: Record<number, string> = {
  403: "Skal du have adgang, så spørg udvalgets sekretær.",
  404: "Er adressen skrevet af, så se efter en fejl i den.",
};

function page({ request, context }: ActionFunctionArgs, { data: told, init }: Data): Response {
  const status = init?.status ?? 200;
  const title = titles[status] ?? "Det kunne ikke gøres";
  const said = messagesOf(told).filter((message) => message !== `${title}.`);
  if (said.length === 0)
    said.push(
      status >= 500
        ? `Prøv igen. Sker det igen, så oplys nummeret ${context.requestId}.`
        : (advice[status] ?? "Gå tilbage, genindlæs siden, og prøv igen."),
    );
  return new Response(plainPage(title, said, { back: pageBefore(request) }), {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

function messagesOf(told: unknown): string[] {
  const { faults, message } = (told ?? {}) as { faults?: { message: string }[]; message?: unknown };
  return faults ? [...new Set(faults.map((fault) => fault.message))] : typeof message === "string" ? [message] : [];
}

/** The page of ours that the form or the link stands on. */
function pageBefore(request: Request): string | undefined {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return undefined;
  const [from, here] = [new URL(referer), new URL(request.url)];
  return from.host === here.host && from.pathname !== here.pathname
    ? from.pathname.replace(/^\/+/, "/") + from.search
    : undefined;
}
