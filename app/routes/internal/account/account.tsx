import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { officeNames, roleNames } from "~/modules/identity/actor";
import { requireActor } from "~/modules/identity/require-actor.server";
import { newSecret } from "~/modules/identity/secret.server";
import { SessionRows } from "~/modules/identity/ui/user-access";
import { ownAccount } from "~/modules/identity/user-queries.server";
import { calendarLinkForm } from "~/modules/meetings/calendar-forms";
import { ownCalendarLink } from "~/modules/meetings/calendar-link-queries.server";
import { committeeNames } from "~/modules/meetings/committee-queries.server";
import { makeCalendarLink } from "~/modules/meetings/make-calendar-link.server";
import { CalendarLink } from "~/modules/meetings/ui/calendar-link";
import { settings } from "~/platform/env.server";
import { act, read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import type { FormAnswer } from "~/ui/form-state";
import { PageHead } from "~/ui/page-head";
import { SetRow } from "~/ui/set-row";

export const meta: MetaFunction = () => [{ title: "Min konto – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const committees = new Map((await committeeNames(unit)).map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null) => (id ? (committees.get(id) ?? "") : actor.municipalityName);
    return {
      account: await ownAccount(unit),
      calendar: await ownCalendarLink(unit),
      sessionId: actor.sessionId,
      rights: [
        ...actor.roles.map(({ role, committeeId }) => ({ what: roleNames[role], where: nameOf(committeeId) })),
        ...actor.seats.map(({ office, committeeId }) => ({ what: officeNames[office], where: nameOf(committeeId) })),
      ],
    };
  });
}

/** Makes the private address of one's own calendar. A POST that is repeated can't show it again: it is kept nowhere. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { token, hash } = newSecret();
  return act(
    request,
    actor,
    calendarLinkForm,
    (unit) => makeCalendarLink(unit, hash),
    ({ tokenHash }) => {
      const isNew = tokenHash === Buffer.from(hash).toString("hex");
      return Response.json(
        { address: isNew ? `${settings().baseUrl}/kalender/${token}.ics` : null },
        { headers: { "Cache-Control": "no-store" } },
      );
    },
  );
}

export default function Account() {
  const { account, calendar, sessionId, rights } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer & { address?: string | null }>();
  return (
    <div className="wrap adminpage">
      <PageHead title="Min konto" meta={[account.name, account.title, account.email]} />
      <SetRow title="Adgangskode" hint="Når du skifter den, logges du ud alle steder.">
        <p>
          <LinkButton to="adgangskode">Skift adgangskode</LinkButton>
        </p>
      </SetRow>
      <SetRow
        title="Kalender"
        hint="En privat adresse, som Outlook, Google eller telefonen henter dine møder og frister fra. Flyttes eller aflyses et møde, følger din kalender med."
      >
        <CalendarLink link={calendar} address={answer?.address ?? null} actionData={answer} />
      </SetRow>
      <SetRow title="Logget ind" hint="Kender du ikke et sted, så log det ud, og skift adgangskode.">
        <SessionRows sessions={account.sessions} hereId={sessionId} />
      </SetRow>
      <SetRow title="Det må du" hint="Kommunens systemadministrator giver rettigheder.">
        {rights.length === 0 ? (
          <p className="hint">Du har ingen rolle endnu.</p>
        ) : (
          <ul className="plain">
            {rights.map(({ what, where }) => (
              <li key={`${what} ${where}`}>
                {what} <span className="hint inline">{where}</span>
              </li>
            ))}
          </ul>
        )}
      </SetRow>
    </div>
  );
}
