import type { FieldLike } from "~/ui/field-like";
import { FileField } from "~/ui/file-field";
import { DateField } from "~/ui/date-field";
import { TextField } from "~/ui/text-field";

type DocumentUploadProps = { title: FieldLike; expiresOn: FieldLike; file: FieldLike; titleHint: string; dated?: boolean | undefined; megabytes: number };

/** What every document says of itself, first one or newer one. */
export function DocumentUpload({ title, expiresOn, file, titleHint, dated, megabytes }: DocumentUploadProps) {
  return (
    <>
      <TextField field={title} label="Titre du document" hint={titleHint} autoComplete="off" />
      <DateField field={expiresOn} label="Valable jusqu’au" optional={!dated} hint={dated ? "Le dernier jour de validité, inscrit sur le document." : "À remplir pour un devis ou une attestation d’assurance."} />
      <FileField field={file} label="Fichier" hint={`PDF, JPEG, PNG ou WebP, ${megabytes} Mo au plus.`} accept=".pdf,.jpg,.jpeg,.png,.webp" megabytes={megabytes} />
    </>
  );
}
