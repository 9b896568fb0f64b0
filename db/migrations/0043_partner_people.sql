-- A partner's people come by a mailed link: for the address it was sent to, once; its secret is known by its hash only.

alter table partner_invitation add column secret_hash text not null unique;
