"""The projected view: its content as data, and the one painter that shows it."""
