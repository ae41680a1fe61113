import { Button, LinkButton } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import type { LetterPublicationView } from "../letter-publication-queries.server";

interface Props {
  view: LetterPublicationView;
  /** something must be mended first */
  blocked: boolean;
}

/** Publish, see, withdraw: what can be done now with the reply in the portal. */
export function LetterPublicationActions({ view, blocked }: Props) {
  const { letter, published, address } = view;
  const path = `/intern/svar/${letter.id}`;
  const complete = published && !published.changed;
  return (
    <>
      {published && <Withdraw path={path} letterId={letter.id} />}
      {complete ? (
        <LinkButton variant="primary" href={address}>
          Se siden
        </LinkButton>
      ) : blocked ? (
        <LinkButton variant="primary" href="#mangler">
          Offentliggør svaret
        </LinkButton>
      ) : (
        <Publish path={path} view={view} />
      )}
    </>
  );
}

function Publish({ path, view }: { path: string; view: LetterPublicationView }) {
  const { letter, published, withheld, withheldInquiry, showsInquiry } = view;
  const count = withheld.length + (showsInquiry ? withheldInquiry.length : 0);
  return (
    <AskOnce
      trigger={(open) => (
        <Button variant="primary" onClick={open}>
          Offentliggør svaret
        </Button>
      )}
      title="Offentliggør svaret?"
      confirm="Offentliggør nu"
      action={`${path}/offentliggoer`}
      fields={{ letterId: letter.id }}
    >
      <p>
        {published ? "Det erstatter det, der er offentliggjort. " : "Alle kan læse det med det samme. "}
        {showsInquiry ? "Henvendelsen vises ved siden af. " : "Henvendelsen vises ikke. "}
        {count === 0 ? "Intet er udeladt." : count === 1 ? "Ét sted er udeladt." : `${count} steder er udeladt.`}
      </p>
    </AskOnce>
  );
}

function Withdraw({ path, letterId }: { path: string; letterId: string }) {
  return (
    <AskOnce
      danger
      trigger={(open) => <Button onClick={open}>Træk tilbage</Button>}
      title="Træk svaret tilbage fra portalen?"
      confirm="Træk tilbage nu"
      action={`${path}/traek-tilbage`}
      fields={{ letterId }}
    >
      <p>Side og PDF forsvinder med det samme. Adressen siger, at indholdet er trukket tilbage, og hvornår.</p>
      <TextArea name="reason" label="Hvorfor" hint="Vises kun internt, i historikken." rows={2} />
    </AskOnce>
  );
}
