import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { endedCookie } from "~/modules/identity/session-cookie.server";
import { signOut } from "~/modules/identity/sign-out.server";

export const loader = () => redirect("/log-ind");

export async function action({ request }: ActionFunctionArgs) {
  await signOut(request);
  return redirect("/log-ind?besked=ud", { headers: { "Set-Cookie": await endedCookie() } });
}
