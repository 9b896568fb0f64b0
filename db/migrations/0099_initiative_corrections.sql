-- The words of a decision on an initiative are put right beside themselves, as the label's are.
alter type correction_subject add value 'initiative_decision';
