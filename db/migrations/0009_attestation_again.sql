-- A partner that declined may be asked again: its first answer is kept as a fact.
alter type transition_subject add value 'attestation';
