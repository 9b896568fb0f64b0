-- What the pages of results read: kept pages forget themselves when these change. All of it is written at a closing, an opening or a publication.
select watch_for_pages('round_result', 'award', 'ballot_line', 'published_ballot', 'malformed_ballot', 'round_lot');
