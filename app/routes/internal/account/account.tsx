import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { officeNames, roleNames } from "~/modules/identity/actor";
import { requireActor } from "~/modules/identity/require-actor.server";
import { SessionRows } from "~/modules/identity/ui/user-access";
import { ownAccount } from "~/modules/identity/user-queries.server";
import { committeeNames } from "~/modules/meetings/committee-queries.server";
import { read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
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
      sessionId: actor.sessionId,
      rights: [
        ...actor.roles.map(({ role, committeeId }) => ({ what: roleNames[role], where: nameOf(committeeId) })),
        ...actor.seats.map(({ office, committeeId }) => ({ what: officeNames[office], where: nameOf(committeeId) })),
      ],
    };
  });
}

export default function Account() {
  const { account, sessionId, rights } = useLoaderData<typeof loader>();
  return (
    <div className="wrap adminpage">
      <PageHead title="Min konto" meta={[account.name, account.title, account.email]} />
      <SetRow title="Adgangskode" hint="Når du skifter den, logges du ud alle steder.">
        <p>
          <LinkButton to="adgangskode">Skift adgangskode</LinkButton>
        </p>
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
