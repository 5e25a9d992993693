"""One young person's own plan on the screen: its list on the start page, and the page that it is made on."""
