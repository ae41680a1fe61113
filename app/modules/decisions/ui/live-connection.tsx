import { Icon } from "~/ui/icon";

/** Says, once and quietly, that the page doesn't follow at the moment, or not any more. */
export function LiveConnection({ lost, ended }: { lost: boolean; ended: string | null }) {
  const text = ended ?? (lost ? "Forbindelsen er væk. Siden følger med igen af sig selv." : "");
  return (
    <div className="liveconnection" role="status">
      {text && (
        <p className="fadein">
          <Icon name="warning" /> {text}
        </p>
      )}
    </div>
  );
}
