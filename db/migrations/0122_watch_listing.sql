-- Kept pages (docs/decisions/kept-pages.md) read the list of projects, the map and an initiative's film.
select watch_for_pages('project_listing', 'listing_word', 'official_place', 'territory_drawing', 'commune_contour', 'epci_contour', 'pitch_video');
