import type { LetterPublicationView } from "../letter-publication-queries.server";
import { PublicationActions } from "./publication-actions";

interface Props {
  view: LetterPublicationView;
  /** something must be mended first */
  blocked: boolean;
}

/** Publish, see, withdraw: what can be done now with the reply in the portal. */
export function LetterPublicationActions({ view, blocked }: Props) {
  const { letter, published, address, withheld, withheldInquiry, showsInquiry } = view;
  const count = withheld.length + (showsInquiry ? withheldInquiry.length : 0);
  return (
    <PublicationActions
      at={`/intern/svar/${letter.id}`}
      {...{ address, published, blocked }}
      fields={{ letterId: letter.id }}
      thing="svaret"
      question="Offentliggør svaret?"
      gone="Side og PDF"
    >
      <p>
        {published ? "Det erstatter det, der er offentliggjort. " : "Alle kan læse det med det samme. "}
        {showsInquiry ? "Henvendelsen vises ved siden af. " : "Henvendelsen vises ikke. "}
        {count === 0 ? "Intet er udeladt." : count === 1 ? "Ét sted er udeladt." : `${count} steder er udeladt.`}
      </p>
    </PublicationActions>
  );
}
