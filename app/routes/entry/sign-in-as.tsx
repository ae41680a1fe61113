import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { signInAsDemonstration } from "~/modules/identity/demonstration-sign-ins.server";
import { userForm } from "~/modules/identity/identity-forms";
import { ownPath } from "~/modules/identity/own-path";
import { sessionCookie } from "~/modules/identity/session-cookie.server";
import { actBeforeSignIn } from "~/platform/http.server";

export const loader = () => redirect("/log-ind");

export function action({ request, context }: ActionFunctionArgs) {
  const client = { address: context.clientAddress, userAgent: request.headers.get("user-agent") ?? "" };
  const wanted = ownPath(new URL(request.url).searchParams.get("videre"));
  return actBeforeSignIn(
    request,
    userForm,
    ({ userId }) => signInAsDemonstration(userId, client),
    async (token) => redirect(wanted, { headers: { "Set-Cookie": await sessionCookie(token) } }),
  );
}
