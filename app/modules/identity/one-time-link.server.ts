import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actBeforeSignIn } from "~/platform/http.server";
import { choosePassword, findLink } from "./choose-password.server";
import { newPasswordForm } from "./identity-forms";
import type { LinkPurpose } from "./internal/send-link.server";
import { endedCookie } from "./session-cookie.server";

/** Whose a one-time link is; 410 and null where it can't be used. Opening it uses nothing up. */
export async function openLink(token: string | undefined, purpose: LinkPurpose) {
  const link = await findLink(token ?? "", purpose);
  return data({ link }, { headers: { "Cache-Control": "no-store" }, status: link ? 200 : 410 });
}

/** The password that is chosen with a one-time link. The browser's earlier session ends, too: the next sign-in is with it. */
export function choosePasswordByLink({ request, params, context }: ActionFunctionArgs, purpose: LinkPurpose) {
  const client = { address: context.clientAddress, userAgent: request.headers.get("user-agent") ?? "" };
  return actBeforeSignIn(
    request,
    newPasswordForm,
    ({ password }) => choosePassword({ token: params.token ?? "", purpose }, password, client),
    async () => redirect("/log-ind?besked=adgangskode", { headers: { "Set-Cookie": await endedCookie() } }),
  );
}
