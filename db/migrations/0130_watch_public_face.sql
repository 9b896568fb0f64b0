-- What the public face reads of other rooms: its kept pages forget themselves when these change.
select watch_for_pages('pitch_video', 'grant_payment', 'grant_instalment', 'attestation', 'mandate', 'committee_meeting', 'named_sitter');
