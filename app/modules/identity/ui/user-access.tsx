import { PostButton } from "~/ui/form";
import { Row, Rows } from "~/ui/rows";
import { SetRow } from "~/ui/set-row";
import { Time } from "~/ui/time";
import type { OpenSession, UserPage } from "../user-queries.server";

/** Whether a person may come in, from where they are inside now, and what can be done about it. */
export function UserAccess({ user, isSelf }: { user: UserPage; isSelf: boolean }) {
  const base = `/intern/administration/brugere/${user.id}`;
  return (
    <>
      {user.access === "invited" && (
        <SetRow title="Invitation" hint="Linket i mailen virker én gang og i 7 dage. Et nyt afløser det gamle.">
          <PostButton action={`${base}/inviter`} icon="send">
            Send ny invitation
          </PostButton>
        </SetRow>
      )}
      <SetRow title="Logget ind" hint="Efter 8 timer uden brug bliver man logget ud.">
        {user.sessions.length === 0 ? (
          <p className="hint">{user.name} er ikke logget ind nogen steder.</p>
        ) : (
          <>
            <SessionRows sessions={user.sessions} />
            <PostButton action={`${base}/log-ud`} icon="log-out">
              Log ud alle steder
            </PostButton>
          </>
        )}
      </SetRow>
      <SetRow
        title="Adgang"
        hint="Lukkes adgangen, bliver navnet stående på det, personen har gjort. Den kan åbnes igen."
      >
        {user.access === "closed" ? (
          <PostButton action={`${base}/aabn`}>Åbn adgangen igen</PostButton>
        ) : isSelf ? (
          <p className="hint">Din egen adgang kan en anden systemadministrator lukke.</p>
        ) : (
          <PostButton action={`${base}/luk`} variant="danger">
            Luk adgangen
          </PostButton>
        )}
      </SetRow>
    </>
  );
}

export function SessionRows({ sessions, hereId }: { sessions: OpenSession[]; hereId?: string }) {
  return (
    <Rows label="Steder, der er logget ind">
      {sessions.map((session) => (
        <Row
          key={session.id}
          title={session.browser}
          facts={[
            <span key="siden">
              logget ind <Time at={session.createdAt} as="nearTime" />
            </span>,
            <span key="senest">
              senest i brug <Time at={session.lastSeenAt} as="nearTime" />
            </span>,
            session.id === hereId && "det er her",
          ]}
          end={hereId !== undefined && session.id !== hereId ? <EndSession session={session} /> : undefined}
        />
      ))}
    </Rows>
  );
}

function EndSession({ session }: { session: OpenSession }) {
  return (
    <PostButton action="/intern/konto/log-ud" fields={{ sessionId: session.id }} small>
      Log ud
    </PostButton>
  );
}
