import { Note } from "~/ui/note";
import { PostButton } from "~/ui/form";
import { Progress } from "~/ui/progress";
import { Time } from "~/ui/time";
import type { LetterPublicationView } from "../letter-publication-queries.server";

/** What stands in the portal now, and whether the inquiry's words stand beside the reply. */
export function LetterPublicationStanding({ view }: { view: LetterPublicationView }) {
  const { letter, published, address, showsInquiry, inquiryText, version } = view;
  return (
    <>
      <section>
        <h2>Portalen</h2>
        {published ? (
          <>
            <p>
              Offentliggjort <Time at={published.at} />.
            </p>
            <p>
              <a href={address}>Se siden</a>
            </p>
            {published.pdf === "underWay" && (
              <Progress text="Laver den offentlige PDF" hint="Du kan roligt gå videre." />
            )}
            {published.pdf === "failed" && <Note kind="stop">{published.problem}</Note>}
            {published.changed && (
              <Note kind="warn">
                Noget er ændret, siden det blev offentliggjort. Offentliggør igen for at opdatere siden.
              </Note>
            )}
          </>
        ) : (
          <p>Svaret er ikke offentliggjort.</p>
        )}
      </section>
      <section>
        <h2>Henvendelsen</h2>
        {inquiryText.trim() === "" ? (
          <p>Henvendelsens tekst er ikke registreret, så kun svaret bliver vist.</p>
        ) : (
          <>
            <p>{showsInquiry ? "Den vises ved siden af svaret." : "Den vises ikke i portalen."}</p>
            <PostButton
              action={`/intern/svar/${letter.id}/henvendelse`}
              fields={{ letterId: letter.id, version: String(version), shows: showsInquiry ? "nej" : "ja" }}
            >
              {showsInquiry ? "Vis kun svaret" : "Vis også henvendelsen"}
            </PostButton>
          </>
        )}
      </section>
    </>
  );
}
