-- Kept pages (docs/decisions/kept-pages.md) read the site's texts and the notice over every page.
select watch_for_pages('site_text_version', 'site_notice');
