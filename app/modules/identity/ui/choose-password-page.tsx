import { Link } from "@remix-run/react";
import { TextField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { shortestPassword } from "../password-rules";
import { EntryPage } from "./entry-page";

export interface ChoosePasswordPageProps {
  title: string;
  /** null: the link can't be used */
  link: { userName: string; userEmail: string; municipalityName: string } | null;
  /** the first time, rather than again */
  welcome?: boolean;
  answer?: FormAnswer;
}

/** Where a one-time link leads. Opening it uses nothing up: mail scanners open links, too. */
export function ChoosePasswordPage({ title, link, welcome, answer }: ChoosePasswordPageProps) {
  if (!link)
    return (
      <EntryPage title="Linket virker ikke mere">
        <p>Det er brugt, udløbet eller afløst af et nyere.</p>
        <p>
          Har du en adgangskode, så <Link to="/log-ind">log ind</Link>. Ellers kan du{" "}
          <Link to="/glemt-adgangskode">få et nyt link</Link> eller bede kommunens systemadministrator om en ny
          invitation.
        </p>
      </EntryPage>
    );
  return (
    <EntryPage title={title}>
      <p>
        {welcome ? `Velkommen, ${link.userName}. ` : ""}
        Du logger ind i {link.municipalityName} med <b>{link.userEmail}</b> og den adgangskode, du vælger her.
      </p>
      <PostForm className="stack" actionData={answer}>
        {/* For password managers: it is this account's. */}
        <input type="email" name="email" autoComplete="username" value={link.userEmail} readOnly hidden />
        <TextField
          name="password"
          label="Ny adgangskode"
          type="password"
          autoComplete="new-password"
          hint={`Mindst ${shortestPassword} tegn. Tre-fire ord, som kun du sætter sammen, er let at huske og svært at gætte.`}
        />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem adgangskode</SubmitButton>
        </FormActions>
      </PostForm>
    </EntryPage>
  );
}
