import "./enquiries.css";

/** Off the page, out of the keyboard's way and unread by assistive tools: only a machine fills it in. */
export function EnquiryTrap({ name }: { name: string }) {
  return (
    <div className="enquiry-trap" aria-hidden="true">
      <label htmlFor="piege">Laissez ce champ vide</label>
      <input id="piege" name={name} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
