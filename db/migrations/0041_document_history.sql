-- Kinds that hold until a day: a quote, an insurer's certificate.
alter type application_document_kind add value 'insurance' after 'quote';

-- A newer document takes the place of one of the same file, which has left the draft; nothing of it changes or goes afterwards.
alter table application_document add constraint application_document_of_file unique (id, application_id);
alter table application_document add constraint application_document_same_file foreign key (replaces_id, application_id) references application_document (id, application_id);
alter table application_document add constraint application_document_not_itself check (replaces_id <> id);

create function keep_document() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.removed_at is not null or to_jsonb(new) - 'removed_at' is distinct from to_jsonb(old) - 'removed_at' then
    raise exception 'a document is kept as it came: it only leaves the draft, once';
  end if;
  return new;
end $$;
create trigger application_document_kept before update or delete on application_document for each row execute function keep_document();

create function replaced_document_left() returns trigger language plpgsql as $$
begin
  if exists (select 1 from application_document where id = new.replaces_id and removed_at is null) then
    raise exception 'the document % is still in the file: it is not replaced yet', new.replaces_id;
  end if;
  return new;
end $$;
create trigger application_document_replaced before insert on application_document for each row when (new.replaces_id is not null) execute function replaced_document_left();
