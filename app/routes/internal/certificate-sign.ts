import { data, type ActionFunctionArgs } from "@remix-run/node";
import { readCertificateForm } from "~/modules/decisions/certificate-upload.server";
import { roundPath } from "~/modules/decisions/minutes-round";
import { certificateForm } from "~/modules/decisions/round-forms";
import { signWithCertificate } from "~/modules/decisions/sign-with-certificate.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { DomainError } from "~/platform/errors";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** A signature with somebody's own certificate: key and passphrase are used now and kept nowhere. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readCertificateForm(request).catch((error: unknown) => {
    if (error instanceof DomainError) return error;
    throw error;
  });
  if (form instanceof DomainError) {
    const faults = [{ field: form.field, message: form.message }];
    return data({ faults, values: {}, code: form.code }, { status: form.status });
  }
  return act(
    form.fields,
    actor,
    certificateForm,
    (unit, { certificatePassword: passphrase, ...key }) => {
      if (!form.p12) throw new DomainError("rule_broken", "Vælg din certifikatfil.", "certificate");
      return signWithCertificate(unit, { ...key, p12: form.p12, passphrase });
    },
    (done) => redirectWithFlash(roundPath(done), { message: "Du har underskrevet med dit certifikat." }),
  ).finally(() => form.p12?.fill(0));
}
