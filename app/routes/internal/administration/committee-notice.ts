import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { noticeRuleForm } from "~/modules/meetings/committee-forms";
import { noticeExample } from "~/modules/meetings/notice-example";
import { copenhagenDate } from "~/platform/danish-time";
import { now } from "~/platform/clock";
import { read } from "~/platform/http.server";

/** How a rule that isn't saved yet would be counted: the example beside the fields follows what is typed. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  await read(actor, async () => assertMay(actor, "manageMunicipality"));
  const params = new URL(request.url).searchParams;
  const rule = noticeRuleForm.safeParse(Object.fromEntries(params));
  if (!rule.success) return data({ example: null });
  const meetingDay = params.get("meetingDay");
  return data({
    example: noticeExample(rule.data, {
      today: copenhagenDate(now()),
      meetingDay: meetingDay && /^\d{4}-\d{2}-\d{2}$/.test(meetingDay) ? meetingDay : null,
    }),
  });
}
