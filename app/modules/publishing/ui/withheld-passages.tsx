import { useFetcher } from "@remix-run/react";
import { useMemo, useState } from "react";
import type { RichDocument } from "~/modules/richtext/document";
import type { MarkedPassage, Passage } from "~/modules/richtext/passages";
import { plainParagraphs } from "~/modules/richtext/plain-paragraphs";
import { MarkedText } from "~/modules/richtext/ui/marked-text";
import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/choice";
import { Dialog } from "~/ui/dialog";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { Row, Rows } from "~/ui/rows";
import type { LetterPublicationView } from "../letter-publication-queries.server";
import { isWithholdingGround, withholdingGrounds } from "../public-letter";

const groundWords = (ground: string): string => (isWithholdingGround(ground) ? withholdingGrounds[ground] : ground);

/** The letter as it was sent, and its inquiry: words are chosen in them, and stand on the list of what the public doesn't read. */
export function WithheldPassages({ view }: { view: LetterPublicationView }) {
  const { letter, document, inquiryText, withheld, withheldInquiry, showsInquiry, version } = view;
  const [chosen, setChosen] = useState<Passage | null>(null);
  const path = `/intern/svar/${letter.id}`;
  const inquiry = useMemo(() => asDocument(inquiryText), [inquiryText]);
  const ofInquiry = useMemo(() => marksIn(inquiry, withheldInquiry), [inquiry, withheldInquiry]);
  const ofLetter = useMemo(
    () =>
      withheld.map((one, index): MarkedPassage => ({
        ...one,
        id: `svar-${index}`,
        kind: "withheld",
        label: "Udelades",
      })),
    [withheld],
  );
  const all = [
    ...withheld.map((one) => ({ ...one, where: "I svaret" })),
    ...withheldInquiry.map((one) => ({ ...one, blockId: "", where: "I henvendelsen" })),
  ];
  const leaveOut = (toPassage: (passage: Passage) => Passage) => [
    { label: "Udelad", run: (passage: Passage) => setChosen(toPassage(passage)) },
  ];
  return (
    <>
      <section className="section" aria-labelledby="udelades">
        <header>
          <h2 id="udelades">Det udelades</h2>
          <span className="count">{all.length}</span>
        </header>
        {all.length === 0 ? (
          <p>Intet udelades. Markér ord i svaret eller henvendelsen, og vælg “Udelad”.</p>
        ) : (
          <Rows>
            {all.map((one) => (
              <Row
                key={`${one.blockId} ${one.quote}`}
                title={`“${one.quote}”`}
                facts={[one.where, `hensyn til ${groundWords(one.ground)}`]}
                end={
                  <PostButton
                    small
                    action={`${path}/vis-igen`}
                    fields={{ letterId: letter.id, version: String(version), blockId: one.blockId, quote: one.quote }}
                  >
                    Vis igen
                  </PostButton>
                }
              />
            ))}
          </Rows>
        )}
      </section>
      <section className="section" id="brevet" aria-labelledby="brevet-titel" tabIndex={-1}>
        <header>
          <h2 id="brevet-titel">Svaret</h2>
        </header>
        <MarkedText
          document={document}
          label="Svarets tekst"
          baseLevel={3}
          passages={ofLetter}
          passageActions={leaveOut((passage) => passage)}
        />
      </section>
      {showsInquiry && inquiryText.trim() !== "" && (
        <section className="section" aria-labelledby="henvendelsen-titel">
          <header>
            <h2 id="henvendelsen-titel">Henvendelsen</h2>
          </header>
          <MarkedText
            document={inquiry}
            label="Henvendelsens tekst"
            baseLevel={3}
            passages={ofInquiry}
            passageActions={leaveOut((passage) => ({ ...passage, blockId: "" }))}
          />
        </section>
      )}
      {chosen && <GroundDialog view={view} passage={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

function GroundDialog({
  view,
  passage,
  onClose,
}: {
  view: LetterPublicationView;
  passage: Passage;
  onClose: () => void;
}) {
  const { letter, version } = view;
  const fetcher = useFetcher();
  return (
    <Dialog title="Udelad for offentligheden" isOpen onClose={onClose} steady>
      <PostForm action={`/intern/svar/${letter.id}/udelad`} fetcher={fetcher} onDone={onClose}>
        <HiddenFields fields={{ letterId: letter.id, version: String(version), ...passage }} />
        <blockquote className="quoted">{passage.quote}</blockquote>
        <p>Der kommer til at stå “[udeladt]”. Svaret, som det blev sendt, ændres ikke.</p>
        <RadioGroup
          name="ground"
          label="Hvilket hensyn kræver det?"
          choices={Object.entries(withholdingGrounds).map(([value, words]) => ({
            value,
            label: words.charAt(0).toLocaleUpperCase("da") + words.slice(1),
          }))}
        />
        <FormActions>
          <Button onClick={onClose}>Fortryd</Button>
          <SubmitButton>Udelad</SubmitButton>
        </FormActions>
      </PostForm>
    </Dialog>
  );
}

/** The inquiry's plain text as a document whose words can be marked. */
const asDocument = (text: string): RichDocument => ({
  type: "doc",
  content: [
    {
      type: "section",
      attrs: { id: "henvendelse", key: "henvendelse", title: "Henvendelsen", noRemarks: false },
      content: plainParagraphs(text).map((lines, index) => ({
        type: "paragraph",
        attrs: { id: `p${index}` },
        content: lines.flatMap((line, at) => [
          ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
          ...(line ? [{ type: "text" as const, text: line }] : []),
        ]),
      })),
    },
  ],
});

/** What is left out of the inquiry stands for every place where it says so. */
const marksIn = (document: RichDocument, withheld: readonly { quote: string }[]): MarkedPassage[] =>
  document.content
    .flatMap((part) => (part.type === "section" ? part.content : []))
    .flatMap((block) =>
      withheld.map(({ quote }, index) => ({
        id: `henvendelse-${block.attrs.id}-${index}`,
        blockId: block.attrs.id,
        quote,
        kind: "withheld" as const,
        label: "Udelades",
      })),
    );
